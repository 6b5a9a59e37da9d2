import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDayOf, dayAfter } from '../../../shared/business-day.ts';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Place } from '../../places.ts';
import { Answered } from '../../answered.tsx';
import { useAsk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ManagerOnly } from '../../ui/manager-only.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CloseDayDialog } from './close-day-dialog.tsx';
import { ClosedDays } from './closed-days.tsx';
import { ClosingFacts } from './closing-facts.tsx';
import { DaySides } from './day-sides.tsx';
import { DaySlipDialog } from './day-slip-dialog.tsx';
import { DayTable } from './day-table.tsx';
import { DriftLine } from './drift-line.tsx';
import { ShiftCard } from './shift-card.tsx';

/** A cashier has a drawer here; the day's figures are a manager's, and would tell what the drawer should hold before it is counted. */
type Props = { status: TillStatus; place: Place };

export function DayScreen({ status, place }: Props) {
  const { t } = useTranslation();
  if (status.role !== 'cashier') return <WholeDay status={status} place={place} />;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-wrap items-start gap-5">
      <div className="flex flex-[1_1_22rem] flex-col">
        <ShiftCard status={status} place={place} />
      </div>
      <div className="flex flex-[1_1_26rem]">
        <ManagerOnly title={t('day.manager.title')} text={t('day.manager.text')} next={t('day.manager.next')} />
      </div>
    </div>
  );
}

/** Today's figures (or another day's), the shift, the end of the day, and every day that was closed. */
function WholeDay({ status, place }: Props) {
  const [chosen, setChosen] = useState('');
  const [closing, setClosing] = useState('ask' in place && place.ask === 'close');
  const [slip, setSlip] = useState('ask' in place && place.ask === 'slip');
  const report = useAsk('day.xReport', chosen === '' ? {} : { businessDay: chosen });
  const shown = report?.ok ? report.value : undefined;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-wrap items-start gap-5">
      <section aria-labelledby="day-title" className="min-w-0 flex-[2_1_36rem] rounded-2xl border border-line bg-surface p-5">
        <Head
          shown={shown}
          cutOverMinutes={status.settings.dayCutOverMinutes}
          onDay={setChosen}
          onSlip={() => setSlip(true)}
          onClose={() => setClosing(true)}
        />
        {shown?.closeFirst !== undefined && <CloseFirst day={shown.closeFirst} onDay={setChosen} />}
        <DriftLine />
        <Answered answer={report}>
          {(day) => (
            <>
              <DayTable report={day} />
              <div className="mt-3">
                <DaySides report={day} />
              </div>
              <ClosingFacts report={day} />
            </>
          )}
        </Answered>
      </section>
      <div className="flex flex-[1_1_20rem] flex-col gap-5">
        <ShiftCard status={status} place={place} />
        <ClosedDays shown={shown?.businessDay} onDay={setChosen} />
      </div>
      {slip && shown && <DaySlipDialog report={shown} onClose={() => setSlip(false)} />}
      {closing && shown && (
        <CloseDayDialog
          report={shown}
          status={status}
          onClose={() => setClosing(false)}
          // Its Z stays in view, to be looked at and kept.
          onClosed={() => (setClosing(false), setChosen(shown.businessDay))}
        />
      )}
    </div>
  );
}

type HeadProps = {
  shown: DayReport | undefined;
  cutOverMinutes: number;
  onDay: (day: string) => void;
  onSlip: () => void;
  onClose: () => void;
};

function Head({ shown, cutOverMinutes, onDay, onSlip, onClose }: HeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // After an early close the open day is tomorrow's, so one day ahead can be looked at.
  const today = dayAfter(businessDayOf(Date.now(), cutOverMinutes));
  const isEmptyTomorrow = shown?.businessDay === today && shown.lines.length === 0;
  const mayClose = shown && shown.zNumber === undefined && shown.closeFirst === undefined && !isEmptyTomorrow;
  return (
    <header className="mb-3 flex flex-wrap items-end justify-between gap-3">
      <div>
        <h1 id="day-title" className="text-2xl font-bold">
          {shown?.zNumber === undefined ? t('day.report') : t('day.closedReport', { zNumber: format.count(shown.zNumber) })}
        </h1>
        {shown && <p className="text-muted">{format.day(shown.businessDay)}</p>}
      </div>
      <div className="flex items-end gap-3">
        <DayPicker label={t('day.choose')} noneText="" today={today} day={shown?.businessDay ?? today} onDay={onDay} />
        {shown && (
          <Button className="min-h-12" onClick={onSlip}>
            {t('receipts.daySlip')}
          </Button>
        )}
        {mayClose && (
          <Button look="primary" className="min-h-12" onClick={onClose}>
            {t('day.close')}
          </Button>
        )}
      </div>
    </header>
  );
}

function CloseFirst({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="mb-3">
      <Notice tone="doubt">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-semibold">{t('day.closeFirstText', { day: format.day(day) })}</p>
          <Button onClick={() => onDay(day)}>{t('day.closeFirst', { day: format.day(day) })}</Button>
        </div>
      </Notice>
    </div>
  );
}
