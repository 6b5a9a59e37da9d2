import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/domain/customer.ts';
import { taka } from '../../../shared/money.ts';
import type { AccountType, OperatorCode } from '../../../shared/operators.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { offeredAmounts } from './offered-amounts.ts';

type Props = {
  operator: OperatorCode;
  accountType: AccountType;
  chosen: string;
  customer: Customer | null;
  limits: { min: number; max: number };
  onChoose: (taka: number) => void;
};

/** One touch instead of typing: the customer's own amount first, then what this shop sells. Nothing is filled in by itself. */
export function QuickAmounts({ operator, accountType, chosen, customer, limits, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const usual = useAsk('amounts.usual', { operator, accountType });
  const { own, others } = offeredAmounts({
    accountType,
    learned: usual?.ok ? usual.value.items.map((amount) => amount / 100) : [],
    own: customer && (customer.usualAmount ?? customer.lastAmount) / 100,
    limits,
  });
  const look = (amount: number) =>
    String(amount) === chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised';
  return (
    <div className="flex min-h-14 short:min-h-12 flex-wrap gap-2" role="group" aria-label={t('sell.amount.usual')} {...keepFocus}>
      {own !== null && (
        <button
          type="button"
          onClick={() => onChoose(own)}
          className={`min-h-14 short:min-h-12 rounded-lg border-2 px-4 text-left leading-tight ${look(own)}`}
        >
          <span className="block text-xs text-muted">
            {t(customer?.usualAmount ? 'sell.amount.usually' : 'sell.amount.lastTime')}
          </span>
          <span className="text-lg font-bold">{format.money(taka(own))}</span>
        </button>
      )}
      {/* Until it is known what is sold here, no button stands where another will be under the same finger. */}
      {usual !== undefined &&
        others.map((amount) => (
          <button
            key={amount}
            type="button"
            onClick={() => onChoose(amount)}
            className={`min-h-14 short:min-h-12 min-w-16 flex-1 rounded-lg border-2 px-3 text-lg font-bold ${look(amount)}`}
          >
            {format.money(taka(amount))}
          </button>
        ))}
    </div>
  );
}
