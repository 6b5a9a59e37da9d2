import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { PrintJobLine } from '../../print-job.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReceiptSlip } from '../../ui/receipt-slip.tsx';
import { SaveSlip } from '../../ui/save-slip.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** The X or Z report as the printer makes it: to look at, to print and to keep. */
export function DaySlipDialog({ report: { businessDay }, onClose }: { report: DayReport; onClose: () => void }) {
  const { t } = useTranslation();
  const preview = useAsk('day.slip', { businessDay });
  return (
    <Dialog title={t('receipts.daySlipTitle')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <div
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll a long slip
          tabIndex={0}
          className="flex max-h-[48vh] items-start justify-center overflow-y-auto rounded-xl bg-page p-4 -outline-offset-2"
        >
          {preview?.ok && <ReceiptSlip preview={preview.value} label={t('receipts.daySlipTitle')} />}
          {preview && !preview.ok && <TroubleNotice trouble={preview.trouble} />}
        </div>
        <SlipOut businessDay={businessDay} />
        <Button onClick={onClose}>{t('receipts.back')}</Button>
      </div>
    </Dialog>
  );
}

/** Onto paper or into a file; and how the job from here stands. */
function SlipOut({ businessDay }: Pick<DayReport, 'businessDay'>) {
  const { t } = useTranslation();
  const save = useTell('day.saveSlip');
  const print = useTell('day.print');
  const listed = useAsk('print.jobs', { limit: 20 }, { enabled: print.data?.ok === true });
  // the newest: whoever tries again makes another job
  const job = listed?.ok
    ? listed.value.items.find(({ what }) => what.kind === 'day' && what.businessDay === businessDay)
    : undefined;
  return (
    <div className="flex flex-col gap-3">
      <SaveSlip busy={save.isPending} answer={save.data} onSave={(as) => save.mutate({ businessDay, as })}>
        <Button
          look="primary"
          disabled={print.isPending || job?.state === 'queued'}
          onClick={() => print.mutate({ businessDay })}
        >
          {t('printing.print')}
        </Button>
      </SaveSlip>
      {job && <PrintJobLine job={job} />}
      {print.data && !print.data.ok && <TroubleNotice trouble={print.data.trouble} />}
    </div>
  );
}
