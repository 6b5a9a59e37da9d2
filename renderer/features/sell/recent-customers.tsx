import { Star } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/domain/customer.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { useAge } from '../../ui/use-age.ts';
import { useNow } from '../../ui/use-now.ts';
import { useListKeys } from './use-list-keys.ts';

const shownOfEach = 8;
const FavouriteDialog = lazy(async () => ({ default: (await import('./favourite-dialog.tsx')).FavouriteDialog }));

type Props = { typed: string; onPick: (customer: Customer) => void };

/** Favourites, then the last customers; picking one fills the form in and sends nothing. While typing, only those whose number has these digits. */
export function RecentCustomers({ typed, onPick }: Props) {
  const { t } = useTranslation();
  const recent = useAsk('customers.recent', { limit: 50 });
  const [noting, setNoting] = useState<Customer | null>(null);
  const items = recent?.ok ? recent.value.items : [];
  const matching = items.filter(({ phone }) => phone.includes(typed));
  const area = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys(area, (phone) => setNoting(items.find((each) => each.phone === phone) ?? null));
  // From the question back to the number: the customer may stand in another place now.
  useEffect(() => (noting === null ? undefined : () => document.getElementById('phone')?.focus()), [noting]);
  if (!recent?.ok) return null;
  const favourites = matching.filter(({ favourite }) => favourite).slice(0, shownOfEach);
  const others = matching.filter(({ favourite }) => !favourite).slice(0, shownOfEach);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move between the buttons in it
    <div ref={area} onKeyDown={onKeyDown} className="-mx-1 flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-1 short:gap-3">
      {favourites.length > 0 && (
        <Listed
          id="favourites-title"
          title={t('customers.recent.favourites')}
          marked
          withKeys
          customers={favourites}
          onPick={onPick}
          onNote={setNoting}
        />
      )}
      {(items.length === 0 || others.length > 0) && (
        <Listed
          id="recent-title"
          title={t('customers.recent.title')}
          withKeys={favourites.length === 0 && others.length > 0}
          customers={others}
          onPick={onPick}
          onNote={setNoting}
        />
      )}
      {noting && (
        <Suspense fallback={null}>
          <FavouriteDialog customer={noting} onClose={() => setNoting(null)} />
        </Suspense>
      )}
    </div>
  );
}

type ListProps = {
  id: string;
  title: string;
  marked?: boolean;
  /** Shows which keys lead into the list and mark a favourite there. */
  withKeys: boolean;
  customers: readonly Customer[];
  onPick: (customer: Customer) => void;
  onNote: (customer: Customer) => void;
};

function Listed({ id, title, marked = false, withKeys, customers, onPick, onNote }: ListProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 flex items-center gap-1.5 text-sm font-semibold text-muted">
        {marked && <Star aria-hidden size={16} className="fill-current" />}
        {title}
        {withKeys && (
          <span aria-hidden className="ml-auto flex items-center gap-1">
            <KeyCap>↓</KeyCap>
            <KeyCap>F</KeyCap>
            <Star size={14} />
          </span>
        )}
      </h2>
      {customers.length === 0 ? (
        <p className="rounded-lg border border-dashed border-strong-line p-6 text-center text-muted">
          {t('customers.recent.empty')}
        </p>
      ) : (
        <ul className="grid auto-rows-min grid-cols-1 gap-2 wide:grid-cols-2">
          {customers.map((customer) => (
            <li key={customer.phone} className="flex items-stretch rounded-lg border border-line bg-surface">
              <Pick customer={customer} onPick={onPick} />
              <Mark customer={customer} onNote={onNote} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The name is cut where there is no room for it, the number never. */
function Pick({ customer, onPick }: { customer: Customer; onPick: (customer: Customer) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  const nowMs = useNow(30_000);
  const { phone, name, operator, lastAmount, usualAmount, lastAt } = customer;
  const when = ago(nowMs - Date.parse(lastAt));
  return (
    <button
      type="button"
      data-customer={phone}
      aria-keyshortcuts="F"
      onClick={() => onPick(customer)}
      className="min-w-0 flex-1 rounded-l-lg px-3 py-2 text-left hover:bg-raised"
    >
      <span className="flex items-baseline gap-2.5 text-lg leading-tight font-bold">
        {name !== '' && (
          <bdi title={name} className="truncate">
            {name}
          </bdi>
        )}
        <PhoneText phone={phone} className={name === '' ? '' : 'font-semibold'} />
      </span>
      <span className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-muted">
        <OperatorChip code={operator} />
        <span>
          {usualAmount === null
            ? t('customers.recent.last', { amount: format.money(lastAmount), when })
            : t('customers.recent.usually', { amount: format.money(usualAmount), when })}
        </span>
      </span>
    </button>
  );
}

/** For fingers and the mouse; on the keyboard it is F on the customer. */
function Mark({ customer, onNote }: { customer: Customer; onNote: (customer: Customer) => void }) {
  const { t } = useTranslation();
  const { phone, favourite } = customer;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-mark={phone}
      aria-label={t(favourite ? 'customers.recent.change' : 'customers.recent.mark', { number: phone })}
      onClick={() => onNote(customer)}
      className="flex w-11 shrink-0 items-center justify-center rounded-r-lg border-l border-line text-muted hover:bg-raised hover:text-ink"
    >
      {favourite ? <Star aria-hidden size={20} className="fill-accent text-accent" /> : <Star aria-hidden size={20} />}
    </button>
  );
}
