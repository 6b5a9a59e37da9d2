import { CircleAlert, LoaderCircle, Printer, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../shared/digits.ts';
import type { PrintJob } from '../shared/domain/print-job.ts';
import { useTell } from './bridge.ts';
import { Button } from './ui/button.tsx';
import { useFormat } from './ui/format-context.tsx';
import { TroubleNotice } from './ui/trouble.tsx';

export const isTroubled = ({ state }: PrintJob): boolean => state === 'failed' || state === 'interrupted';

/** How a job stands, with the next step and the keys for it. "Sent to the printer" is the most that can be known. */
export function PrintJobLine({ job, retryKey }: { job: PrintJob; retryKey?: string }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const retry = useTell('print.retry');
  const cancel = useTell('print.cancel');
  const { jobId, state, fault, partly, what } = job;
  const refused = [retry.data, cancel.data].find((answer) => answer && !answer.ok);
  const copy = 'copy' in what && what.copy > 1 ? inDigits(t('printing.copy', { copy: what.copy }), digits) : null;
  const troubled = isTroubled(job);
  return (
    <div className="flex flex-col gap-2">
      <div role="status" className={`flex items-start gap-2.5 ${troubled ? 'text-refused' : 'text-ink'}`}>
        <Sign state={state} />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">
            {t(what.kind === 'drawer' && troubled ? 'printing.drawerNotOpened' : `printing.state.${state}`)}
            {copy !== null && ` · ${copy}`}
          </p>
          {troubled && (
            <div className="text-ink">
              {fault && <p>{`${t(`printFault.${fault}.text`)} ${t(`printFault.${fault}.next`)}`}</p>}
              {state === 'interrupted' && what.kind !== 'drawer' && <p>{t('printing.interruptedNext')}</p>}
              {partly && what.kind !== 'drawer' && <p>{t('printing.partly')}</p>}
            </div>
          )}
        </div>
        {state === 'queued' && (
          <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
            {t('printing.takeBack')}
          </Button>
        )}
      </div>
      {troubled && (
        <div className="flex flex-wrap gap-2 pl-8">
          {what.kind !== 'drawer' && (
            <Button
              size="small"
              {...(retryKey !== undefined && { keyName: retryKey })}
              disabled={retry.isPending}
              onClick={() => retry.mutate({ jobId })}
            >
              {t('printing.retry')}
            </Button>
          )}
          <Button size="small" look="ghost" disabled={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
            {t('printing.aside')}
          </Button>
        </div>
      )}
      {refused && !refused.ok && <TroubleNotice trouble={refused.trouble} />}
    </div>
  );
}

function Sign({ state }: { state: PrintJob['state'] }) {
  const look = { 'aria-hidden': true, size: 22, className: 'mt-0.5 shrink-0' } as const;
  if (state === 'queued') return <LoaderCircle {...look} className={`${look.className} animate-breathe`} />;
  if (state === 'sent') return <Printer {...look} />;
  return state === 'failed' || state === 'interrupted' ? <CircleAlert {...look} /> : <Undo2 {...look} />;
}
