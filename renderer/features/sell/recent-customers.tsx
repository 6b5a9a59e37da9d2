import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/domain/customer.ts';
import { inDigits } from '../../../shared/digits.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { useAge } from '../../ui/use-age.ts';
import { useNow } from '../../ui/use-now.ts';

const shownCustomers = 8;

/** The last customers; a click fills the form in and sends nothing. While typing, only those whose number has these digits. */
export function RecentCustomers({ typed, onPick }: { typed: string; onPick: (customer: Customer) => void }) {
  const { t } = useTranslation();
  const recent = useAsk('customers.recent', { limit: 50 });
  if (!recent?.ok) return null;
  const matching = recent.value.items.filter(({ phone }) => phone.includes(typed)).slice(0, shownCustomers);
  return (
    <section aria-labelledby="recent-title" className="flex min-h-0 flex-1 flex-col">
      <h2 id="recent-title" className="mb-2 text-sm font-semibold text-muted">
        {t('sell.recent.title')}
      </h2>
      {recent.value.items.length === 0 ? (
        <p className="rounded-lg border border-dashed border-strong-line p-6 text-center text-muted">{t('sell.recent.empty')}</p>
      ) : (
        <ul className="-mx-1 grid min-h-0 auto-rows-min grid-cols-1 gap-2 overflow-y-auto p-1 wide:grid-cols-2">
          {matching.map((customer) => (
            <li key={customer.phone}>
              <RecentCustomer customer={customer} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentCustomer({ customer, onPick }: { customer: Customer; onPick: (customer: Customer) => void }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const { ago } = useAge();
  const nowMs = useNow(30_000);
  const { phone, operator, lastAmount, lastAt, times } = customer;
  return (
    <button
      type="button"
      onClick={() => onPick(customer)}
      className="flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2 text-left hover:bg-raised"
    >
      <span className="min-w-0 flex-1">
        <PhoneText phone={phone} className="block text-lg leading-tight font-bold" />
        <span className="block truncate text-sm text-muted">
          {ago(nowMs - Date.parse(lastAt))} · {inDigits(t('sell.recent.times', { count: times }), digits)}
        </span>
      </span>
      <span className="flex flex-col items-end gap-1">
        <MoneyText amount={lastAmount} className="font-bold" />
        <OperatorChip code={operator} />
      </span>
    </button>
  );
}
