import type { AccountType } from '../../../shared/operators.ts';

/** What every shop sells: a postpaid bill is no top-up. */
const commonTaka: Readonly<Record<AccountType, readonly number[]>> = {
  prepaid: [20, 30, 50, 100, 200, 500],
  postpaid: [100, 200, 300, 500, 1000, 2000],
};
const shownAmounts = 6;

type From = {
  accountType: AccountType;
  /** Whole taka, sold most first. */
  learned: readonly number[];
  /** The customer's own amount, which has a button of its own. */
  own: number | null;
  limits: { readonly min: number; readonly max: number } | null;
};

/** What this shop sells most for such an account, filled up with what every shop sells; smallest first, so that each stays where the hand expects it. */
export function offeredAmounts({ accountType, learned, own, limits }: From): { own: number | null; others: number[] } {
  const sold = (amount: number) => limits === null || (amount >= limits.min && amount <= limits.max);
  const first = own !== null && sold(own) ? own : null;
  const others = [...new Set([...learned, ...commonTaka[accountType]])]
    .filter((amount) => amount !== first && sold(amount))
    .slice(0, first === null ? shownAmounts : shownAmounts - 1)
    .sort((a, b) => a - b);
  return { own: first, others };
}
