import { useTranslation } from 'react-i18next';
import type { CashMove } from '../../../shared/domain/cash.ts';
import type { Poisha } from '../../../shared/money.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** The drawer so far. What it should hold only a manager is told before the count. */
export function CashNow({ float }: { float: Poisha }) {
  const { t } = useTranslation();
  const now = useAsk('cash.now', {});
  const cash = now?.ok ? now.value.cash : null;
  const moves = now?.ok ? now.value.moves : [];
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[1fr_auto] gap-y-1">
        <Line label={t('day.float')} amount={float} />
        {cash && (
          <>
            <Line label={t('cash.taken')} amount={cash.taken} />
            {cash.bakiPaid !== 0 && <Line label={t('cash.bakiPaid')} amount={cash.bakiPaid} />}
            {cash.paidIn !== 0 && <Line label={t('cash.paidIn')} amount={cash.paidIn} />}
            {cash.paidOut !== 0 && <Line label={t('cash.paidOut')} amount={cash.paidOut} out />}
            <Line label={t('day.expected')} amount={cash.expected} total />
            {cash.bakiGiven !== 0 && <Line label={t('cash.bakiGiven')} amount={cash.bakiGiven} />}
            {cash.inDoubt !== 0 && <Line label={t('cash.inDoubt')} amount={cash.inDoubt} />}
          </>
        )}
      </dl>
      {moves.length > 0 && (
        <ul className="max-h-40 overflow-y-auto border-t border-line pt-2 text-sm">
          {moves.toReversed().map((move) => (
            <Move key={move.seq} move={move} />
          ))}
        </ul>
      )}
      {now && !now.ok && <TroubleNotice trouble={now.trouble} />}
      {now?.ok && cash === null && <p className="text-sm text-muted">{t('cash.blind')}</p>}
    </div>
  );
}

type LineProps = { label: string; amount: Poisha; out?: boolean; total?: boolean };

const Line = ({ label, amount, out = false, total = false }: LineProps) => (
  <>
    <dt className={total ? 'border-t border-strong-line pt-1 font-bold' : 'text-muted'}>{label}</dt>
    <dd className={`text-right ${total ? 'border-t border-strong-line pt-1 font-bold' : 'font-semibold'}`}>
      {out && '− '}
      <MoneyText amount={amount} exact />
    </dd>
  </>
);

function Move({ move }: { move: CashMove }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = move.way === 'in' ? t(`cash.in.${move.reason}`) : t(`cash.out.${move.reason}`);
  return (
    <li className="flex items-baseline justify-between gap-3 py-0.5">
      <span className="min-w-0 break-words">
        <span className="text-muted">{format.timeOfDay(move.at)}</span> {reason}
        {move.note !== '' && <bdi lang="">{` · ${move.note}`}</bdi>}
      </span>
      <span className="whitespace-nowrap font-semibold">
        {move.way === 'in' ? '+ ' : '− '}
        <MoneyText amount={move.amount} exact />
      </span>
    </li>
  );
}
