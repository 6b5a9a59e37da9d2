import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDayOf, dayAfter } from '../../../shared/business-day.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useAsk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { CloseDayDialog } from './close-day-dialog.tsx';
import { DaySlipDialog } from './day-slip-dialog.tsx';
import { DayTable } from './day-table.tsx';
import { DriftLine } from './drift-line.tsx';
import { ShiftCard } from './shift-card.tsx';

/** Today's figures (or another day's), the shift, and the end of the day. */
export function DayScreen({ status }: { status: TillStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState('');
  const [closing, setClosing] = useState(false);
  const [slip, setSlip] = useState(false);
  const report = useAsk('day.xReport', chosen === '' ? {} : { businessDay: chosen });
  // After an early close the open day is tomorrow's, so one day ahead can be looked at.
  const today = dayAfter(businessDayOf(Date.now(), status.settings.dayCutOverMinutes));
  const shown = report?.ok ? report.value : undefined;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-wrap items-start gap-5">
      <section aria-labelledby="day-title" className="min-w-0 flex-[2_1_36rem] rounded-2xl border border-line bg-surface p-5">
        <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 id="day-title" className="text-2xl font-bold">
              {shown?.zNumber === undefined ? t('day.report') : t('day.closedReport', { zNumber: format.count(shown.zNumber) })}
            </h1>
            {shown && <p className="text-muted">{format.day(shown.businessDay)}</p>}
          </div>
          <div className="flex items-end gap-3">
            <DayPicker
              label={t('day.choose')}
              noneText=""
              today={today}
              day={chosen === '' ? (shown?.businessDay ?? today) : chosen}
              onDay={setChosen}
            />
            {shown && (
              <Button className="min-h-12" onClick={() => setSlip(true)}>
                {t('receipts.daySlip')}
              </Button>
            )}
            {shown && shown.zNumber === undefined && (
              <Button look="primary" className="min-h-12" onClick={() => setClosing(true)}>
                {t('day.close')}
              </Button>
            )}
          </div>
        </header>
        {report && !report.ok && <TroubleNotice trouble={report.trouble} />}
        <DriftLine />
        {shown && <DayTable report={shown} />}
      </section>
      <ShiftCard shift={status.shift} />
      {slip && shown && <DaySlipDialog report={shown} onClose={() => setSlip(false)} />}
      {closing && shown && <CloseDayDialog report={shown} onClose={() => setClosing(false)} />}
    </div>
  );
}
