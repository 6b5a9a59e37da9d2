import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { compileShim } from '../compile-shim.ts';
import { composeTill } from '../compose-till.ts';
import { purseProvider } from '../purse-provider.ts';
import { emptied, hollowBallast, scratchFolder } from '../scratch.ts';
import { pick, tally, type Findings, type Progress, type Random, type TortureClass } from '../torture-class.ts';
import { damages, disk, type Files } from './crash-state.ts';
import { record, type Deed } from './recording.ts';

/** Cuts the power at every moment of a recorded half hour, and opens what the disk may hold then. */
export const powerCut: TortureClass = {
  name: 'power-cut',
  what: 'recorded writes and syncs, replayed into legal crash states',
  fullTrials: 100_000,
  sliceTrials: 400,
  run: async (trials, seed, progress) => {
    const scratch = scratchFolder();
    try {
      const shim = compileShim('power-cut/recorder.c', scratch.dir);
      if (!shim) return { trials: 0, broken: [], facts: { skipped: 'no Linux or no gcc here' } };
      const careless = carelessLosses(
        record('careless-run.ts', 60, seed, { shim, dir: join(scratch.dir, 'careless') }),
        scratch.dir,
        seed,
      );
      const findings = await cutPower(trials, seed, progress, { shim, dir: scratch.dir });
      findings.facts['losses found with synchronous=NORMAL'] = `${careless.lost} of ${careless.states}`;
      if (careless.lost === 0) findings.broken.push('the detector found no loss where there are losses: it proves nothing');
      return findings;
    } finally {
      scratch.remove();
    }
  },
};

/** A new recording after so many states, or else the same few moments are cut over and over. */
const statesPerRecording = 4_000;
const salesPerRound = 12;

async function cutPower(
  trials: number,
  seed: number,
  progress: Progress,
  { shim, dir }: { shim: string; dir: string },
): Promise<Findings> {
  const { counts, add } = tally();
  const broken: string[] = [];
  let done = 0;
  for (let recording = 0; done < trials; recording += 1) {
    const recordingSeed = seed + recording;
    const deeds = record('recorded-run.ts', salesPerRound, recordingSeed, { shim, dir: emptied(join(dir, 'run')) });
    add('recordings');
    add('writes and syncs recorded', deeds.length);
    const random = seededRandom(recordingSeed);
    for (const { files, name } of statesOf(deeds, Math.min(statesPerRecording, trials - done), random)) {
      const wrong = await openState(files, join(dir, 'state'), add);
      if (wrong) broken.push(`recording ${recordingSeed}, ${name}: ${wrong}`);
      done += 1;
      if (!progress(done)) return { trials: done, broken, facts: counts };
    }
  }
  return { trials: done, broken, facts: counts };
}

/** `count` crash states, spread evenly over the moments at which something was not yet durable. */
function* statesOf(deeds: readonly Deed[], count: number, random: Random): Generator<{ files: Files; name: string }> {
  const moments = deeds.length;
  const told = disk();
  let made = 0;
  for (const [index, deed] of deeds.entries()) {
    told.did(deed);
    for (; made < Math.floor(((index + 1) / moments) * count); made += 1) {
      const damage = pick(random, damages);
      yield { files: told.cut(damage, random), name: `after deed ${index}, ${damage}` };
    }
  }
}

const acknowledgedIn = (files: Files): { seq: number; mac: string }[] =>
  (files.get('acknowledged')?.toString('utf8') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ seq: Number(line.split(' ')[0]), mac: line.split(' ')[1] ?? '' }));

function layDown(files: Files, dir: string): void {
  emptied(dir);
  for (const [file, bytes] of files) if (file !== 'acknowledged') writeFileSync(join(dir, file), bytes);
}

/** Starts a till on a crash state; what is wrong with it, or nothing. */
async function openState(files: Files, dir: string, add: (fact: string) => void): Promise<string | undefined> {
  layDown(files, dir);
  hollowBallast(dir);
  const acknowledged = acknowledgedIn(files);
  const till = await composeTill({ dir, provider: purseProvider() }).catch((error: unknown) => ({
    fault: `an exception: ${String(error)}`,
  }));
  if ('fault' in till) return `the till did not open (${till.fault}), ${acknowledged.length} were acknowledged`;
  const verified = till.verify();
  till.close();
  if (!verified.intact) return `not intact: ${verified.why} at ${verified.firstBadSeq}`;
  const db = new Database(join(dir, 'ledger.sqlite'), { readonly: true });
  const stored = new Map(db.prepare<[], [number, string]>('SELECT seq, mac FROM ledger_entry').raw().all());
  db.close();
  const lost = acknowledged.filter(({ seq, mac }) => stored.get(seq) !== mac);
  add(acknowledged.length === 0 ? 'states before the first acknowledgement' : 'states with acknowledged entries');
  if (till.recovered.notSent + till.recovered.unknown > 0) add('states that recovery had to read');
  return lost.length > 0 ? `lost ${lost.map(({ seq }) => seq).join(', ')}` : undefined;
}

/** How many crash states of the careless run lack a row that was acknowledged. */
function carelessLosses(deeds: readonly Deed[], dir: string, seed: number): { lost: number; states: number } {
  let lost = 0;
  let states = 0;
  for (const { files } of statesOf(deeds, 100, seededRandom(seed))) {
    const folder = join(dir, 'state');
    layDown(files, folder);
    states += 1;
    const found = rowsIn(join(folder, 'ledger.sqlite'));
    if (acknowledgedIn(files).some(({ seq, mac }) => found.get(seq) !== mac)) lost += 1;
  }
  return { lost, states };
}

function rowsIn(file: string): Map<number, string> {
  const db = new Database(file);
  try {
    return new Map(db.prepare<[], [number, string]>('SELECT seq, mac FROM ledger_entry').raw().all());
  } catch {
    // No table, or no database: everything is lost.
    return new Map();
  } finally {
    db.close();
  }
}
