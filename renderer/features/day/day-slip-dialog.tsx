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
  const save = useTell('day.saveSlip');
  return (
    <Dialog title={t('receipts.daySlipTitle')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <div
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll a long slip
          tabIndex={0}
          className="flex max-h-[50vh] items-start justify-center overflow-y-auto rounded-xl bg-page p-4 -outline-offset-2"
        >
          {preview?.ok && <ReceiptSlip preview={preview.value} label={t('receipts.daySlipTitle')} />}
          {preview && !preview.ok && <TroubleNotice trouble={preview.trouble} />}
        </div>
        <PrintDay businessDay={businessDay} />
        <SaveSlip busy={save.isPending} answer={save.data} onSave={(as) => save.mutate({ businessDay, as })} />
        <Button onClick={onClose}>{t('receipts.back')}</Button>
      </div>
    </Dialog>
  );
}

/** Prints it, and says how the job from here stands. */
function PrintDay({ businessDay }: Pick<DayReport, 'businessDay'>) {
  const { t } = useTranslation();
  const print = useTell('day.print');
  const jobId = print.data?.ok ? print.data.value.jobId : undefined;
  const listed = useAsk('print.jobs', { limit: 20 }, { enabled: jobId !== undefined });
  const job = listed?.ok ? listed.value.items.find((each) => each.jobId === jobId) : undefined;
  return (
    <div className="flex flex-col gap-2">
      <Button look="primary" disabled={print.isPending || job?.state === 'queued'} onClick={() => print.mutate({ businessDay })}>
        {t('printing.print')}
      </Button>
      {job && <PrintJobLine job={job} />}
      {print.data && !print.data.ok && <TroubleNotice trouble={print.data.trouble} />}
    </div>
  );
}
