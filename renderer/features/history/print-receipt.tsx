import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { PrintJobLine } from '../../print-job.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** How often this receipt was given out, by whom last, and one more. */
export function PrintReceipt({ id, focused }: { id: Recharge['id']; focused: boolean }) {
  const { t } = useTranslation();
  const { digits, moment } = useFormat();
  const composed = useAsk('receipts.compose', { id });
  const asked = useAsk('print.jobs', { id, limit: 5 });
  const print = useTell('receipts.print');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const times = composed?.ok ? composed.value.copy - 1 : 0;
  const [job] = asked?.ok ? asked.value.items : [];
  return (
    <div className="flex flex-col gap-2.5">
      <Button ref={button} disabled={print.isPending} onClick={() => print.mutate({ id })}>
        {t(times === 0 ? 'printing.print' : 'printing.reprint')}
      </Button>
      {composed?.ok && (
        <p className="text-sm text-muted">
          {times === 0 ? t('printing.never') : inDigits(t('printing.times', { count: times }), digits)}
          {job && (
            <>
              {' · '}
              <bdi lang="">{job.staff}</bdi>, {moment(job.queuedAt, 0)}
            </>
          )}
        </p>
      )}
      {job && <PrintJobLine job={job} />}
      {print.data && !print.data.ok && <TroubleNotice trouble={print.data.trouble} />}
    </div>
  );
}
