import fc from 'fast-check';
import type { ObservedBalance, WalletFact } from '../../electron/core/ports/ledger.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { poisha, taka } from '../../shared/money.ts';

/** The provider's side, written without a look at the resolver: a purse, its own commission, and scripts that debit late. */
export type Truth = {
  facts: WalletFact[];
  observed: ObservedBalance[];
  charged: Map<RechargeId, boolean>;
  first: number;
  last: number;
};
type Asked = { taka: number; waitSeconds: number; operator?: 'RB' | 'TT' };
export type Step =
  | ({ do: 'sell' } & Asked)
  /** Silence. `debitAfterSeconds` null: never debited. */
  | ({ do: 'silence'; debitAfterSeconds: number | null } & Asked)
  /** Somebody reads the dashboard and types it. */
  | { do: 'observe'; waitSeconds: number }
  | { do: 'outside'; poisha: number };
/** Robi pays `rateBp` per 10,000, Teletalk `otherRateBp`. */
export type World = { rateBp: number; otherRateBp: number; rounding: 'floor' | 'round' | 'ceil'; steps: Step[] };

const opened = Date.UTC(2026, 10, 24, 4);
export const nowMs = Date.UTC(2026, 11, 24);

export function live({ rateBp, otherRateBp, rounding, steps }: World): Truth {
  let purse = 50_000_000;
  let second = 0;
  const owed: { at: number; poisha: number }[] = [];
  const facts: WalletFact[] = [];
  const observed: ObservedBalance[] = [];
  const charged = new Map<RechargeId, boolean>();
  const commission = ({ taka, operator }: Asked): number =>
    Math[rounding]((taka * (operator === 'TT' ? otherRateBp : rateBp)) / 100);
  const runScripts = (): void => {
    for (const debt of owed.splice(0)) {
      if (debt.at <= second) purse -= debt.poisha;
      else owed.push(debt);
    }
  };
  for (const [index, each] of steps.entries()) {
    if (each.do === 'outside') {
      purse += each.poisha;
      continue;
    }
    second += each.waitSeconds;
    runScripts();
    const at = new Date(opened + second * 1000).toISOString();
    if (each.do === 'observe') {
      observed.push({ seq: index + 1, at, balance: poisha(purse) });
      continue;
    }
    const rechargeId = `r${index}` as RechargeId;
    const base = {
      seq: index + 1,
      at,
      sentAt: at,
      rechargeId,
      operator: each.operator ?? 'RB',
      accountType: 'prepaid',
      amount: taka(each.taka),
    } as const;
    const net = each.taka * 100 - commission(each);
    if (each.do === 'sell') {
      facts.push({
        ...base,
        state: 'succeeded',
        commission: poisha(commission(each)),
        balanceBefore: poisha(purse),
        balanceAfter: poisha(purse - net),
      });
      purse -= net;
    } else {
      facts.push({ ...base, state: 'unknown' });
      charged.set(rechargeId, each.debitAfterSeconds !== null);
      if (each.debitAfterSeconds !== null) owed.push({ at: second + each.debitAfterSeconds, poisha: net });
      runScripts();
    }
  }
  const told = facts.filter(({ balanceAfter }) => balanceAfter !== undefined);
  return { facts, observed, charged, first: told[0]?.balanceBefore ?? 0, last: told.at(-1)?.balanceAfter ?? 0 };
}

export const amounts = fc.constantFrom(
  10,
  14,
  16,
  19,
  20,
  29,
  30,
  33,
  40,
  49,
  50,
  60,
  70,
  77,
  89,
  99,
  100,
  120,
  149,
  150,
  198,
  200,
  299,
  500,
);
const waits = fc.integer({ min: 1, max: 250 });
const rateBp = fc.constantFrom(0, 100, 250, 275, 280, 300, 333);
export const rates = {
  rateBp,
  otherRateBp: rateBp,
  rounding: fc.constantFrom('floor' as const, 'round' as const, 'ceil' as const),
};
const operator = fc.constantFrom('RB' as const, 'RB' as const, 'RB' as const, 'TT' as const);
export const selling = fc.record({ operator, do: fc.constant('sell' as const), taka: amounts, waitSeconds: waits });
/** A script debits within the 180 seconds or never: the declared condition. */
export const silence = fc.record({
  operator,
  do: fc.constant('silence' as const),
  taka: amounts,
  waitSeconds: waits,
  debitAfterSeconds: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 179 }))),
});
export const learned: Step[] = [500, 299, 20, 33, 149, 77].map((amountTaka) => ({
  do: 'sell',
  taka: amountTaka,
  waitSeconds: 60,
}));
