import { poisha, type Poisha } from '../../shared/money.ts';
import { useFormat } from './format-context.tsx';

/** With its sign in front in both directions: `+৳500.00`, `−৳49.50`. */
export function SignedMoney({ amount }: { amount: Poisha }) {
  const format = useFormat();
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '';
  return (
    <span data-number className="whitespace-nowrap tabular-nums">{`${sign}${format.exactMoney(poisha(Math.abs(amount)))}`}</span>
  );
}
