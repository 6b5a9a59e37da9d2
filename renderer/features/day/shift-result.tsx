import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/domain/day.ts';
import { poisha, zero } from '../../../shared/money.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

const whys = ['change', 'forgot', 'count', 'dontKnow'] as const;

type Props = { shift: Shift; mayExplain: boolean; onExplained: (shift: Shift) => void };

/** What the count came to. A difference asks why: afterwards, so that nobody counts until it adds up. */
export function ShiftResult({ shift, mayExplain, onExplained }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const difference = shift.difference ?? zero;
  const magnitude = format.money(poisha(Math.abs(difference)));
  const verdict =
    difference === 0
      ? t('day.even')
      : difference > 0
        ? t('day.over', { amount: magnitude })
        : t('day.short', { amount: magnitude });
  return (
    <Notice tone={difference === 0 ? 'done' : 'doubt'} live>
      <p className="font-bold">
        {t('day.shiftResult')}: {verdict}
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4">
        <Line label={t('day.expected')}>{shift.expected !== undefined && <MoneyText amount={shift.expected} exact />}</Line>
        <Line label={t('day.countedResult')}>{shift.counted !== undefined && <MoneyText amount={shift.counted} exact />}</Line>
      </dl>
      {shift.reason !== undefined && <p className="mt-2">{t('cash.explained', { reason: shift.reason })}</p>}
      {difference !== 0 && shift.reason === undefined && mayExplain && <Explain shift={shift} onExplained={onExplained} />}
    </Notice>
  );
}

function Explain({ shift, onExplained }: Omit<Props, 'mayExplain'>) {
  const { t } = useTranslation();
  const explain = useTell('shift.explain');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return (
    <form
      className="mt-3 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        explain.mutate(
          { shiftId: shift.shiftId, reason: reason.trim() },
          { onSuccess: (answer) => (answer.ok ? onExplained(answer.value) : setTrouble(answer.trouble)) },
        );
      }}
    >
      <ReasonField
        label={t('cash.explain')}
        value={reason}
        onText={setReason}
        suggestions={whys.map((why) => t(`suggested.difference.${why}`))}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button submits disabled={reason.trim() === '' || explain.isPending}>
        {t('cash.save')}
      </Button>
    </form>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd className="text-right font-semibold">{children}</dd>
  </>
);
