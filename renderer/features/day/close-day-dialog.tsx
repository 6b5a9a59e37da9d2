import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDayOf } from '../../../shared/business-day.ts';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { DayDoubts, hasDoubts } from './day-doubts.tsx';
import { DaySides } from './day-sides.tsx';

type Props = { report: DayReport; status: TillStatus; onClose: () => void; onClosed: () => void };

/** Both sides of the day and what is open about it, then one press; nothing of it can be changed afterwards. */
export function CloseDayDialog({ report, status, onClose, onClosed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useTell('day.close');
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { businessDay, charged } = report;
  const { dayCutOverMinutes, closeWithDoubts } = status.settings;
  const today = businessDayOf(Date.now(), dayCutOverMinutes);
  const doubts = hasDoubts(report);
  const refused = doubts && closeWithDoubts === 'refuse';
  const shiftOpen = status.shift !== null && businessDayOf(Date.parse(status.shift.openedAt), dayCutOverMinutes) <= businessDay;
  const signed = note.trim();
  return (
    <Dialog wide title={t('day.closeTitle', { day: format.day(businessDay) })} onClose={onClose}>
      <form
        className="flex max-h-[80vh] flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate(
            { businessDay, ...(signed !== '' && { note: signed }) },
            { onSuccess: (answer) => (answer.ok ? onClosed() : setTrouble(answer.trouble)) },
          );
        }}
      >
        {/* What is long scrolls; what is to be typed and pressed stays in sight. */}
        <div
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll what is open
          tabIndex={0}
          className="-mx-2 flex min-h-0 flex-col gap-4 overflow-y-auto px-2 pb-1 -outline-offset-2"
        >
          <p className="flex items-center justify-between rounded-xl bg-raised px-4 py-2 text-xl font-bold">
            {t('day.total')}
            <MoneyText amount={charged.amount} exact />
          </p>
          {doubts && <DayDoubts report={report} />}
          <DaySides report={report} />
          {businessDay !== today && (
            <Notice tone="info">{t('day.closeOther', { today: format.day(today), day: format.day(businessDay) })}</Notice>
          )}
          {refused && <Notice tone="refused">{t('day.closeRefused')}</Notice>}
          {shiftOpen && <Notice tone="refused">{t('day.closeShiftFirst')}</Notice>}
        </div>
        {doubts && !refused && !shiftOpen && (
          <ReasonField
            label={t('day.closeSign')}
            hint={t('day.closeSignHint')}
            value={note}
            onText={setNote}
            suggestions={[t('suggested.closing.checking'), t('suggested.closing.provider'), t('suggested.closing.tomorrow')]}
          />
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
        <p className="text-sm text-muted">{t('day.closeText')}</p>
        <footer className="flex gap-3">
          <Button onClick={onClose}>{t('day.cancel')}</Button>
          <Button
            look="primary"
            submits
            className="flex-1"
            disabled={close.isPending || refused || shiftOpen || (doubts && signed === '')}
          >
            {t('day.closeYes')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
