import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/domain/day.ts';
import { poisha, zero, type Poisha } from '../../../shared/money.ts';
import { useTell } from '../../bridge.ts';
import { Field } from '../../ui/field.tsx';
import { FloatForm } from '../../ui/float-form.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** The drawer: opened with a count, closed with a blind count. */
export function ShiftCard({ shift }: { shift: Shift | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useTell('shift.open');
  const close = useTell('shift.close');
  const [reason, setReason] = useState('');
  const [closed, setClosed] = useState<Shift | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const openWith = (float: Poisha) =>
    open.mutate(
      { float },
      { onSuccess: (answer) => (answer.ok ? (setTrouble(null), setClosed(null)) : setTrouble(answer.trouble)) },
    );
  const closeWith = (counted: Poisha) =>
    close.mutate(
      { counted, ...(reason.trim() !== '' && { reason: reason.trim() }) },
      {
        onSuccess: (answer) =>
          answer.ok ? (setTrouble(null), setClosed(answer.value), setReason('')) : setTrouble(answer.trouble),
      },
    );
  return (
    <section
      aria-labelledby="shift-title"
      className="flex flex-[1_1_20rem] flex-col gap-4 rounded-2xl border border-line bg-surface p-5"
    >
      <h2 id="shift-title" className="text-xl font-bold">
        {t('day.shift')}
      </h2>
      {closed && <ShiftResult shift={closed} />}
      <p className="text-muted">
        {shift ? t('day.shiftOpen', { when: format.moment(shift.openedAt, Date.now()), staff: shift.staff }) : t('day.shiftNone')}
      </p>
      {shift ? (
        <>
          <dl className="flex justify-between">
            <dt className="text-muted">{t('day.float')}</dt>
            <dd className="font-semibold">
              <MoneyText amount={shift.float} />
            </dd>
          </dl>
          <Field label={t('day.shiftReason')} value={reason} maxLength={300} onText={setReason} />
          <FloatForm
            key="close"
            label={t('day.counted')}
            hint={t('day.countedHint')}
            action={t('day.closeShift')}
            onAmount={closeWith}
          />
        </>
      ) : (
        <FloatForm
          key="open"
          label={t('day.float')}
          hint={t('day.openShiftText')}
          action={t('day.openShift')}
          onAmount={openWith}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  );
}

function ShiftResult({ shift }: { shift: Shift }) {
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
    </Notice>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd className="text-right font-semibold">{children}</dd>
  </>
);
