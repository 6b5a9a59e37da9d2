import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Poisha } from '../../../shared/money.ts';
import { amountInWords } from '../../../shared/i18n/words.ts';
import { TurnButton } from '../../turn-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { useAge } from '../../ui/use-age.ts';
import { BalanceShort } from './balance-short.tsx';
import { unusualOperator } from './draft.ts';
import type { Flow } from './flow-state.ts';
import { UnusualOperator } from './operator-picker.tsx';
import { OrderNumber } from './order-number.tsx';
import { isAsking, isNumberSaid, isOtherNumber } from './second-number.ts';

type Props = {
  flow: Extract<Flow, { at: 'confirm' }>;
  wallet: TillStatus['wallet'];
  /** Another recharge has not ended: this one cannot be sent yet. */
  blocked: boolean;
  /** Where the number is asked for once more. */
  second?: ReactNode;
  children?: ReactNode;
  onSend: () => void;
  onEdit: () => void;
};

/** The last look before money moves: one panel, the number the largest thing on it. */
export function ConfirmPanel({ flow, wallet, blocked, second, children, onSend, onEdit }: Props) {
  const { t } = useTranslation();
  const { order, draft } = flow;
  const isSaid = isNumberSaid(flow);
  const hint = hintOf(flow, blocked);
  return (
    <section
      aria-labelledby="confirm-title"
      className="animate-appear m-auto flex w-full max-w-5xl flex-col gap-4 rounded-2xl border-2 border-accent bg-surface p-6 short:gap-3 short:p-4"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 id="confirm-title" className="text-2xl font-bold">
          {t(isSaid ? 'sell.confirm.title' : 'sell.confirm.titleTwice')}
        </h1>
        <p className="flex items-center gap-2 font-semibold text-doubt">
          <TriangleAlert aria-hidden size={20} />
          {t('sell.confirm.warning')}
        </p>
      </header>
      <OrderNumber flow={flow} />
      {second}
      {unusualOperator(order) && <UnusualOperator phone={order.phone} chosen={order.operator} />}
      <BalanceShort wallet={wallet} amount={order.amount} />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <AmountBlock amount={order.amount} />
        <CustomerLine customer={draft.customer} />
      </div>
      {children}
      <footer className="flex flex-wrap items-stretch gap-x-4 gap-y-2 short:sticky short:bottom-0 short:bg-surface short:py-2">
        <Button size="large" keyName="Esc" onClick={onEdit}>
          {t('sell.confirm.edit')}
        </Button>
        <TurnButton brief={isAsking(flow)} />
        <HoldButton onHeld={onSend} disabled={blocked || !isSaid} keyName="Enter ⏎" className="min-h-16 flex-auto px-6 text-2xl">
          {t('sell.confirm.send')}
        </HoldButton>
      </footer>
      <p
        role="status"
        className={`-mt-2 text-center ${blocked || flow.again ? 'font-semibold text-doubt' : 'text-sm text-muted'}`}
      >
        {hint !== null && t(hint)}
      </p>
    </section>
  );
}

function hintOf(flow: Props['flow'], blocked: boolean) {
  if (blocked) return 'sell.aside.blocked';
  // The field itself says so.
  if (isOtherNumber(flow)) return null;
  if (!isNumberSaid(flow)) return 'sell.confirm.numberFirst';
  return flow.again ? 'sell.aside.twice' : 'sell.confirm.holdHint';
}

/** Figures for the eye, words in both languages: a slipped zero is seen in one of them. */
function AmountBlock({ amount }: { amount: Poisha }) {
  const { language } = useFormat();
  const other = language === 'bn' ? 'en' : 'bn';
  return (
    <div className="flex flex-wrap items-center gap-x-6">
      <MoneyText amount={amount} className="text-[min(4.5rem,max(72px,5.4vw))] leading-tight font-bold" />
      <div>
        <p className="text-2xl leading-snug font-semibold" lang={language}>
          {amountInWords(amount, language)}
        </p>
        <p className="text-muted" lang={other}>
          {amountInWords(amount, other)}
        </p>
      </div>
    </div>
  );
}

function CustomerLine({ customer }: { customer: Props['flow']['draft']['customer'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  if (customer === null) return <p className="text-muted">{t('sell.confirm.newCustomer')}</p>;
  return (
    <p className="min-w-0 text-muted">
      {customer.name !== '' && <bdi className="block truncate text-xl font-semibold text-ink">{customer.name}</bdi>}
      {t('sell.confirm.knownCustomer', {
        amount: format.money(customer.lastAmount),
        when: ago(Date.now() - Date.parse(customer.lastAt)),
      })}
    </p>
  );
}
