import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReceiptSlip } from '../../ui/receipt-slip.tsx';
import { SaveSlip } from '../../ui/save-slip.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** The X or Z report as the printer makes it, to look at and to keep. */
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
          className="flex max-h-[55vh] items-start justify-center overflow-y-auto rounded-xl bg-page p-4 -outline-offset-2"
        >
          {preview?.ok && <ReceiptSlip preview={preview.value} label={t('receipts.daySlipTitle')} />}
          {preview && !preview.ok && <TroubleNotice trouble={preview.trouble} />}
        </div>
        <SaveSlip busy={save.isPending} answer={save.data} onSave={(as) => save.mutate({ businessDay, as })} />
        <Button onClick={onClose}>{t('receipts.back')}</Button>
      </div>
    </Dialog>
  );
}
