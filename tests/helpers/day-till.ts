import { expect } from 'vitest';
import { order } from './orders.ts';
import { testTill, type TestTill } from './till-parts.ts';

export const [first, second] = ['2026-11-24', '2026-11-25'];
export const oneDayMs = 86_400_000;

/** A till without a person: no drawer stands between these tests and the day. */
export const quietTill = () => testTill(undefined, undefined, undefined, false);
export const refused = (kind: string, more: object = {}) => ({ ok: false, failure: { kind, ...more } });

export function told<T>(answer: { ok: true; value: T } | { ok: false }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

export const report = async (till: TestTill, businessDay?: string) =>
  told(await till.call('day.xReport', businessDay === undefined ? {} : { businessDay }));

export async function sellOne(till: TestTill, end: number, answer: 'success' | 'silence' | 'charge-then-silence' = 'success') {
  till.provider.answers = [answer];
  const one = order({ phone: `0171234${String(end).padStart(4, '0')}` });
  expect(await till.call('recharge', one)).toMatchObject({ ok: true });
  return one;
}
