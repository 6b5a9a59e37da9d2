import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { isTroubled, PrintJobLine } from '../../print-job.tsx';
import { Button } from '../../ui/button.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { useLetterKey } from './use-letter-key.ts';

const key = 'P';

/** How the slip of the sale that has just ended stands. The next sale need not wait for any of it. */
export function EndedPrint({ id }: { id: Recharge['id'] }) {
  const { t } = useTranslation();
  const asked = useAsk('print.jobs', { id, limit: 3 });
  const print = useTell('receipts.print');
  const retry = useTell('print.retry');
  const job = asked?.ok ? asked.value.items[0] : undefined;
  const mayPrint = asked?.ok === true && (job === undefined || job.state === 'cancelled');
  const mayRetry = job !== undefined && isTroubled(job);
  const act = mayPrint ? () => print.mutate({ id }) : mayRetry ? () => retry.mutate({ jobId: job.jobId }) : undefined;
  useLetterKey('KeyP', act);
  if (!asked?.ok) return null;
  return (
    <section className="border-t border-line px-6 py-3">
      {job && <PrintJobLine job={job} retryKey={key} />}
      {mayPrint && (
        <Button size="small" keyName={key} disabled={print.isPending} onClick={act}>
          {t('printing.print')}
        </Button>
      )}
      {print.data && !print.data.ok && <TroubleNotice trouble={print.data.trouble} />}
    </section>
  );
}
