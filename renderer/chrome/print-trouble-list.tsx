import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../shared/domain/print-job.ts';
import { Answered } from '../answered.tsx';
import { useAsk, type Answer } from '../bridge.ts';
import { PrintJobLine } from '../print-job.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format-context.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { PhoneText } from '../ui/phone-text.tsx';

/** The slips that did not come out, each with what can be done about it. */
export function PrintTroubleList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const failed = useAsk('print.jobs', { state: 'failed', limit: 100 });
  const interrupted = useAsk('print.jobs', { state: 'interrupted', limit: 100 });
  return (
    <Dialog title={t('printing.listTitle')} onClose={onClose}>
      <Answered answer={both(failed, interrupted)}>
        {(jobs) => (
          <>
            <p className="mb-4 text-muted">{t(jobs.length === 0 ? 'printing.noneTroubled' : 'printing.listText')}</p>
            <ul className="mb-4 flex max-h-[55vh] flex-col gap-3 overflow-y-auto">
              {jobs.map((job) => (
                <li key={job.jobId} className="rounded-xl border border-line p-3">
                  <What job={job} />
                  <PrintJobLine job={job} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      <Button className="w-full" onClick={onClose}>
        {t('app.close')}
      </Button>
    </Dialog>
  );
}

type Listed = ReturnType<typeof useAsk<'print.jobs'>>;

function both(first: Listed, second: Listed): Answer<PrintJob[]> | undefined {
  if (!first?.ok) return first;
  return second?.ok ? { ok: true, value: [...first.value.items, ...second.value.items] } : second;
}

function What({ job: { what, queuedAt } }: { job: PrintJob }) {
  const { t } = useTranslation();
  const { count, day, moment } = useFormat();
  return (
    <div className="mb-2 flex flex-wrap items-baseline gap-x-4">
      {what.kind === 'test' && <b>{t('printing.testPage')}</b>}
      {what.kind === 'drawer' && <b>{t('printing.drawerOpening')}</b>}
      {what.kind === 'day' && (
        <b>
          {what.zNumber === undefined ? t('printing.xSlip') : t('printing.zSlip', { zNumber: count(what.zNumber) })} ·{' '}
          {day(what.businessDay)}
        </b>
      )}
      {'id' in what && <OfSale id={what.id} />}
      <span className="ml-auto text-sm text-muted">{moment(queuedAt, Date.now())}</span>
    </div>
  );
}

function OfSale({ id }: { id: Extract<PrintJob['what'], { kind: 'receipt' }>['id'] }) {
  const sale = useAsk('recharges.byId', { id });
  if (!sale?.ok) return null;
  return (
    <>
      <PhoneText phone={sale.value.phone} className="text-lg font-bold" />
      <MoneyText amount={sale.value.amount} className="font-bold" />
    </>
  );
}
