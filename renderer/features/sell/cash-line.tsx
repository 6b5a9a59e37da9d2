import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { poisha, subtract, zero } from '../../../shared/money.ts';
import { ask, useDesk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import type { Flow } from './flow-state.ts';

type Props = { flow: Extract<Flow, { at: 'confirm' }>; onAsk: () => void; onCash: (text: string) => void };

/** What the customer pays now, where it is not all of it, and what becomes baki. One key opens it; a sale paid in full needs none. */
export function CashLine({ flow, onAsk, onCash }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { order, cashDigits } = flow;
  const owed = useOwed(order.phone);
  if (cashDigits === undefined) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Button keyName="B" disabled={flow.handedOver} onClick={onAsk}>
          {t('baki.cashKey')}
        </Button>
        {owed > 0 && <p className="font-semibold text-doubt">{t('baki.owes', { amount: format.money(owed) })}</p>}
      </div>
    );
  }
  const rest = subtract(order.amount, order.cashTaken ?? order.amount);
  const isTooMuch = rest < 0;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 rounded-xl border border-line px-4 py-2">
      <label className="flex items-center gap-3 text-lg font-semibold">
        {t('baki.cash')}
        <input
          value={cashDigits}
          inputMode="numeric"
          autoComplete="off"
          lang="en"
          autoFocus
          placeholder={String(order.amount / 100)}
          aria-invalid={isTooMuch}
          onChange={({ target }) => onCash(target.value)}
          className={`selectable min-h-12 w-[9rem] rounded-lg border bg-surface px-3 text-right text-2xl ${isTooMuch ? 'border-refused' : 'border-strong-line'}`}
        />
      </label>
      <p aria-live="polite" className={`text-lg ${isTooMuch ? 'font-semibold text-refused' : 'font-semibold text-doubt'}`}>
        {isTooMuch && t('baki.tooMuch')}
        {rest > 0 && t('baki.rest', { amount: format.money(rest) })}
        {rest > 0 && owed > 0 && ` · ${t('baki.after', { amount: format.money(poisha(owed + rest)) })}`}
      </p>
    </div>
  );
}

/** Never waited for: the till decides. */
function useOwed(phone: string) {
  const desk = useDesk();
  const { data } = useQuery({
    queryKey: ['baki.statement', phone],
    queryFn: () => ask(desk, 'baki.statement', { phone, limit: 1 }),
  });
  return data?.ok ? (data.value.baki?.owed ?? zero) : zero;
}
