import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { createFileLedgerKeys } from '../../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../../electron/adapters/ledger-sqlite/open-ledger.ts';
import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { composeTill, openTortureTill, type TortureTill } from '../compose-till.ts';
import { purseProvider } from '../purse-provider.ts';
import { emptied } from '../scratch.ts';
import { below, tally, type Findings, type Progress, type Random } from '../torture-class.ts';

/** A small disk of its own, filled up while the till sells. Needs the right to mount: root on Linux. */
export async function fullDiskTrials(trials: number, seed: number, dir: string, progress: Progress): Promise<Findings> {
  const { counts, add } = tally();
  const broken: string[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    emptied(dir);
    if (!mounted(dir)) return { trials: trial, broken, facts: { ...counts, 'full disk skipped': 'may not mount here' } };
    try {
      const random = seededRandom(seed + trial);
      const wrong = trial % 5 === 4 ? await readOnly(dir, add) : await filledUp(dir, random, add);
      broken.push(...wrong.map((why) => `seed ${seed}, full disk ${trial}: ${why}`));
    } finally {
      execFileSync('umount', [dir]);
    }
    if (!progress(trial + 1)) return { trials: trial + 1, broken, facts: counts };
  }
  return { trials, broken, facts: counts };
}

function mounted(dir: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'torture', dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

type Add = (fact: string) => void;

/** Past the guard that refuses a sale on such a small disk: the disk fills up while the sale is under way. */
const unguarded = (ledger: Ledger): Ledger => ({ ...ledger, room: () => ({ freeBytes: 2 ** 40, neededBytes: 1 }) });

async function filledUp(dir: string, random: Random, add: Add): Promise<string[]> {
  const broken: string[] = [];
  const provider = purseProvider();
  const guarded = await openTortureTill({ dir, provider });
  const refused = await guarded.call('recharge', order(random));
  if (refused.ok || !('failure' in refused) || refused.failure.kind !== 'disk-nearly-full')
    broken.push(`a sale on a full disk answered ${JSON.stringify(refused)}`);
  guarded.close();

  const till = await openTortureTill({ dir, provider, around: unguarded });
  const answered: Recharge[] = [];
  for (let sale = 0; sale < 2; sale += 1) keep(await till.call('recharge', order(random)), answered);
  // One sale only: the next one would be refused by the guard that this test puts aside.
  const { bavail, bsize } = statfsSync(dir);
  writeFileSync(join(dir, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - below(random, 90_000))));
  const last = await till.call('recharge', order(random));
  keep(last, answered);
  const named = nameOf(last);
  add(`full disk: ${named}`);
  if (named !== 'succeeded' && named !== 'not-sent' && named !== 'disk-full')
    broken.push(`a sale while the disk fills up ends as ${named}`);
  broken.push(...till.incidents.map((incident) => `an exception: ${String(incident)}`));
  till.close();
  rmSync(join(dir, 'filler'));

  const again = await openTortureTill({ dir, provider });
  const verified = again.verify();
  if (!verified.intact) broken.push(`${verified.why} at ${verified.firstBadSeq}`);
  for (const recharge of answered)
    if (again.ports.ledger.recharge(recharge.id)?.state !== recharge.state)
      broken.push(`${recharge.id} was answered ${recharge.state}`);
  for (const { id } of provider.charges) {
    const state = again.ports.ledger.recharge(id as Recharge['id'])?.state;
    if (state !== 'succeeded' && state !== 'unknown') broken.push(`${id} was charged and is ${state}`);
  }
  again.close();
  return broken;
}

type Answer = Awaited<ReturnType<TortureTill['call']>>;

function keep(answer: Answer, answered: Recharge[]): void {
  if (answer.ok) answered.push(answer.value as Recharge);
}

function nameOf(answer: Answer): string {
  if (answer.ok) return (answer.value as Recharge).state;
  if ('incident' in answer) return 'an incident';
  return answer.failure.kind === 'ledger-unavailable' ? answer.failure.fault : answer.failure.kind;
}

async function readOnly(dir: string, add: Add): Promise<string[]> {
  const broken: string[] = [];
  const provider = purseProvider();
  const till = await openTortureTill({ dir, provider, around: unguarded });
  await till.call('recharge', order(Math.random));
  till.close();
  await till.settled();
  execFileSync('mount', ['-o', 'remount,ro', dir]);
  const refused = await composeTill({ dir, provider }).catch((error: unknown) => ({ fault: String(error) }));
  const named = 'fault' in refused ? refused.fault : 'nothing';
  add(`read-only named ${named}`);
  if (named !== 'read-only') broken.push(`a read-only disk is named ${named}`);
  const reader = await openLedger({ dir, keys: createFileLedgerKeys(dir), access: 'read' });
  if (!reader.ok) broken.push(`the reports are not readable: ${reader.failure}`);
  else {
    if (reader.value.ledger.recharges({ limit: 5 }).items.length !== 1) broken.push('the reports lack the sale');
    reader.value.ledger.close();
  }
  execFileSync('mount', ['-o', 'remount,rw', dir]);
  return broken;
}

const order = (random: Random) =>
  ({
    id: uuidv7(),
    phone: `016${String(10_000_000 + below(random, 80_000_000))}`,
    operator: 'AT',
    accountType: 'prepaid',
    amount: (10 + below(random, 90)) * 100,
  }) as const;
