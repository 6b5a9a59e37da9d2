import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { CallName, CallOutput, CallResult } from '../../shared/ipc/contract.ts';
import { startHeadlessTill, type HeadlessOptions, type HeadlessTill } from '../helpers/headless-till.ts';

/** A practice till in its own process. Its shift is closed, so that a copy may be put back. */
export async function startTill(dir: string, more: Partial<HeadlessOptions> = {}): Promise<HeadlessTill> {
  const till = await startHeadlessTill({ dir, ...more });
  onTestFinished(() => till.kill());
  return till;
}

export function valueOf<N extends CallName>(result: CallResult<N>): CallOutput<N> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

export async function sellOne(till: HeadlessTill, taka = 50): Promise<string> {
  const id = uuidv7();
  const phone = `017${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`;
  valueOf(await till.call('recharge', { id, phone, operator: 'GP', accountType: 'prepaid', amount: taka * 100, confirm: true }));
  return id;
}

export const closeShift = async (till: HeadlessTill): Promise<void> =>
  void valueOf(await till.call('shift.close', { counted: 0, reason: 'for the test' }));

export const stoppingTill = fileURLToPath(new URL('stopping-till.ts', import.meta.url));

/** A till that starts opens a shift: it is closed first, and then whatever would be lost is said to be known. */
export async function putBack(till: HeadlessTill, file: string): Promise<CallResult<'backups.restore'>> {
  const { shift } = valueOf(await till.call('till.status', {}));
  if (shift) await closeShift(till);
  const seen = valueOf(await till.call('backups.inspect', { file }));
  if (!seen.usable) throw new Error(seen.why);
  return till.call('backups.restore', { file, reason: 'the till was stopped', lostSeen: seen.lost });
}

/** Sells, copies, sells on: a till with one copy that is `lost` entries behind. Its shift is closed. */
export async function tillWithOldCopy(dir: string): Promise<{ till: HeadlessTill; file: string; before: string; after: string }> {
  const till = await startTill(dir);
  const before = await sellOne(till);
  await closeShift(till);
  const { items } = valueOf(await till.call('backups.makeNow', {}));
  valueOf(await till.call('shift.open', { float: 0 }));
  const after = await sellOne(till);
  await closeShift(till);
  return { till, file: items[0]?.file ?? '', before, after };
}
