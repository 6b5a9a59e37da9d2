import { join } from 'node:path';
import { createFileLedgerKeys } from '../../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../../electron/adapters/ledger-sqlite/open-ledger.ts';
import type { Verification } from '../../../shared/domain/verification.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { copyLedger, scratchFolder } from '../scratch.ts';
import { tally, type Random, type TortureClass } from '../torture-class.ts';
import { tamperDeeds, type TamperDeed } from './deeds.ts';
import { flipBytes } from './raw-bytes.ts';
import { spoilProjection } from './projection-deeds.ts';
import { sampleLedger, type SampleLedger } from './sample-ledger.ts';

const names = [...Object.keys(tamperDeeds), 'projection', 'raw bytes'];

/** Tampers with a copy of a closed month: all of it must be found, and the first entry that is wrong be named. */
export const tamper: TortureClass = {
  name: 'tamper',
  what: 'a closed month: flip, delete, swap, truncate, roll back, replace, drop triggers, spoil totals and raw bytes',
  fullTrials: 10_000,
  sliceTrials: 150,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    const { counts, add } = tally();
    const broken: string[] = [];
    try {
      const sample = await sampleLedger(join(scratch.dir, 'sample'), seed, 3);
      const other = await sampleLedger(join(scratch.dir, 'other'), seed + 1, 1);
      add('entries in the ledger', sample.last);
      const dir = join(scratch.dir, 'copy');
      for (let trial = 0; trial < trials; trial += 1) {
        const name = names[trial % names.length] ?? '';
        copyLedger(sample.dir, dir);
        const wrong = await tamperOnce(name, dir, { sample, other, random: seededRandom(seed * 31 + trial), add });
        if (wrong) broken.push(`seed ${seed}, trial ${trial}, ${name}: ${wrong}`);
        if (!progress(trial + 1)) return { trials: trial + 1, broken, facts: counts };
      }
      return { trials, broken, facts: counts };
    } finally {
      scratch.remove();
    }
  },
};

type Context = { sample: SampleLedger; other: SampleLedger; random: Random; add: (fact: string, by?: number) => void };

async function tamperOnce(name: string, dir: string, { sample, other, random, add }: Context): Promise<string | undefined> {
  const file = join(dir, 'ledger.sqlite');
  if (name === 'raw bytes') {
    const flipped = flipBytes(file, random);
    if (flipped.nothingChanged) {
      add('raw bytes that no reader sees');
      return undefined;
    }
    const found = await verdictOn(dir);
    add(found.intact ? `${name}: missed` : `${name}: found`);
    if (found.intact) return `not found: ${flipped.did}`;
    return found.firstBadSeq < 0 ? `${flipped.did}: ${found.why}` : undefined;
  }
  if (name === 'projection') {
    const did = spoilProjection(file, random);
    const found = await verdictOn(dir);
    add(found.intact ? `${name}: missed` : `${name}: found`);
    return found.intact ? `not found: ${did}` : undefined;
  }
  const deed: TamperDeed = tamperDeeds[name] ?? (() => 0);
  const firstBad = deed(file, sample, random, other);
  const found = await verdictOn(dir);
  add(found.intact ? `${name}: missed` : `${name}: found`);
  if (found.intact) return `not found, first bad ${firstBad}`;
  return found.firstBadSeq === firstBad ? undefined : `first bad is ${firstBad}, said ${found.firstBadSeq} (${found.why})`;
}

/** What a reader with the right key and anchor says of it. One who cannot even read it has found it too. */
async function verdictOn(dir: string): Promise<Verification> {
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir), access: 'read' });
  if (!opened.ok) return { intact: false, firstBadSeq: 0, why: opened.failure };
  try {
    return opened.value.ledger.verify();
  } catch (error) {
    return { intact: false, firstBadSeq: -1, why: `an exception: ${String(error)}` };
  } finally {
    opened.value.ledger.close();
  }
}
