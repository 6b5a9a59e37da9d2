import type { Poisha } from '../../shared/money.ts';
import { useFormat } from './format-context.tsx';

/** An amount in the reader's digits. `exact` keeps two decimals, for columns and balances. */
export function MoneyText({ amount, exact = false, className = '' }: { amount: Poisha; exact?: boolean; className?: string }) {
  const format = useFormat();
  return (
    <span data-number className={`whitespace-nowrap tabular-nums ${className}`}>
      {exact ? format.exactMoney(amount) : format.money(amount)}
    </span>
  );
}
