// Runs under faults.c: node disk-trials.ts DIR FIRST COUNT SEED. Each trial spoils one call of a few sales and looks at what is left.
// A JSON line for each trial on stdout.
import { readFileSync, unlinkSync, writeSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { composeTill, type TortureTill } from '../compose-till.ts';
import { purseProvider, type Deed, type PurseProvider } from '../purse-provider.ts';
import { emptied, hollowBallast } from '../scratch.ts';
import { below, pick, type Random } from '../torture-class.ts';

const [dir = '', first = '0', count = '0', seed = '0'] = process.argv.slice(2);
const kinds = ['eio', 'enospc', 'short'] as const;
const deeds: readonly Deed[] = ['success', 'success', 'decline', 'refuse', 'no-connection', 'charged-silence'];

type Trial = { broken: string[]; named: string[]; fired: boolean };
type Kept = { entries: Map<number, string>; recharges: Map<string, Recharge> };

for (let trial = Number(first); trial < Number(first) + Number(count); trial += 1) {
  const done = await runTrial(trial, seededRandom(Number(seed) + trial));
  writeSync(1, `${JSON.stringify({ trial, ...done })}\n`);
}

async function runTrial(trial: number, random: Random): Promise<Trial> {
  emptied(dir);
  hollowBallast(dir);
  const provider = purseProvider();
  const kept: Kept = { entries: new Map(), recharges: new Map() };
  const result: Trial = { broken: [], named: [], fired: false };
  // Every third trial spoils the very first start; the others a counter that has sold before.
  if (trial % 3 > 0) await sell(provider, kept, result, random, 2);
  const kind = pick(random, kinds);
  const span = random() < 0.5 ? 'once' : 'on';
  const call = 1 + below(random, 150);
  control(kind, call, span);
  await sell(provider, kept, result, random, 4);
  control('off', 0, 'once');
  result.fired = !readFileSync(process.env['FAULT_REPORT'] ?? '', 'utf8').endsWith(' 0\n');
  await lookAgain(provider, kept, result);
  return { ...result, broken: result.broken.map((why) => `${kind} ${span} at call ${call}: ${why}`) };
}

function control(kind: string, call: number, span: 'once' | 'on'): void {
  unlinkSync(`/fault-control/${kind}/${call}/${span}`);
}

async function sell(provider: PurseProvider, kept: Kept, result: Trial, random: Random, sales: number): Promise<void> {
  const opened = await open(provider, kept, result);
  if (!opened) return;
  for (let sale = 0; sale < sales; sale += 1) {
    provider.next = pick(random, deeds);
    const phone = `016${String(10_000_000 + below(random, 80_000_000))}`;
    const answer = await opened.call('recharge', {
      id: uuidv7(),
      phone,
      operator: 'AT',
      accountType: 'prepaid',
      amount: (10 + below(random, 90)) * 100,
    });
    if (answer.ok) kept.recharges.set(answer.value.id, answer.value);
    else if ('failure' in answer)
      result.named.push(answer.failure.kind === 'ledger-unavailable' ? answer.failure.fault : answer.failure.kind);
  }
  result.broken.push(...opened.incidents.map((incident) => `an exception: ${String(incident)}`));
  closeQuietly(opened, result);
  await opened.settled();
}

function closeQuietly(till: TortureTill, result: Trial): void {
  try {
    till.close();
  } catch (error) {
    result.broken.push(`closing threw ${String(error)}`);
  }
}

async function open(provider: PurseProvider, kept: Kept, result: Trial): Promise<TortureTill | undefined> {
  const around = (ledger: Ledger): Ledger => ({
    ...ledger,
    append: (draft, stamp) => {
      const done = ledger.append(draft, stamp);
      if (done.ok) kept.entries.set(done.value.seq, done.value.mac);
      return done;
    },
  });
  try {
    const till = await composeTill({ dir, provider, around });
    if (!('fault' in till)) return till;
    result.named.push(till.fault);
  } catch (error) {
    result.broken.push(`opening threw ${String(error)}`);
  }
  return undefined;
}

/** The disk is whole again: everything acknowledged must be there, and nothing charged may be called anything but success or unknown. */
async function lookAgain(provider: PurseProvider, kept: Kept, result: Trial): Promise<void> {
  const before = new Map(kept.entries);
  const till = await open(provider, kept, result);
  if (!till) {
    if (before.size > 0)
      result.broken.push(`does not open again with ${before.size} acknowledged entries: ${result.named.at(-1)}`);
    return;
  }
  const verified = till.verify();
  if (!verified.intact) result.broken.push(`${verified.why} at ${verified.firstBadSeq}`);
  for (const [id, answered] of kept.recharges) {
    const now = till.ports.ledger.recharge(answered.id);
    if (!isDeepStrictEqual(now, answered)) result.broken.push(`${id} was answered ${answered.state}, is ${now?.state}`);
  }
  for (const { id } of provider.charges) {
    const state = till.ports.ledger.recharge(id as Recharge['id'])?.state;
    if (state !== 'succeeded' && state !== 'unknown') result.broken.push(`${id} was charged and is ${state}`);
  }
  if (new Set(provider.posts).size !== provider.posts.length) result.broken.push('an order was sent twice');
  till.close();
  await till.settled();
  const db = new Database(join(dir, 'ledger.sqlite'), { readonly: true });
  const stored = new Map(db.prepare<[], [number, string]>('SELECT seq, mac FROM ledger_entry').raw().all());
  db.close();
  const lost = [...before].filter(([seq, mac]) => stored.get(seq) !== mac);
  if (lost.length > 0) result.broken.push(`lost ${lost.map(([seq]) => seq).join(', ')}`);
}
