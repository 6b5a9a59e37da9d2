import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { testVerdicts, type TestVerdict } from '../../../shared/domain/printer-list.ts';
import type { PrinterRecord } from '../../../shared/domain/printer-setup.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { PrintJobLine } from '../../print-job.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

/** Prints a test page, asks what came out, and says what was learnt from it. */
export function PrinterTest({ printer: { tested, letters } }: { printer: PrinterRecord }) {
  const { t } = useTranslation();
  const { digits, moment } = useFormat();
  const test = useTell('printers.test');
  const judge = useTell('printers.confirmTest');
  const [jobId, setJobId] = useState<string | null>(null);
  const [told, setTold] = useState<TestVerdict | null>(null);
  // what is said of it follows from how the page was sent, and not from what was learnt since
  const [sentAs, setSentAs] = useState(letters);
  const listed = useAsk('print.jobs', { limit: 20 }, { enabled: jobId !== null });
  const job = listed?.ok ? listed.value.items.find((each) => each.jobId === jobId) : undefined;
  const refused = [test.data, judge.data].find((answer) => answer && !answer.ok);
  const start = () => {
    setTold(null);
    setSentAs(letters);
    test.mutate({}, { onSuccess: (answer) => setJobId(answer.ok ? answer.value.jobId : null) });
  };
  const answer = (seen: TestVerdict) => {
    if (job) judge.mutate({ jobId: job.jobId, seen }, { onSuccess: ({ ok }) => setTold(ok ? seen : null) });
  };
  const last = tested && {
    seen: t(`printing.seen.${tested.seen}`),
    by: tested.by,
    when: moment(tested.at, 0),
  };
  return (
    <section className="flex flex-col gap-3 rounded-xl bg-page p-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary" disabled={test.isPending || job?.state === 'queued'} onClick={start}>
          {t('printing.test')}
        </Button>
        <p className="text-sm text-muted">{last ? inDigits(t('printing.tested', last), digits) : t('printing.untested')}</p>
      </div>
      {job && told === null && <PrintJobLine job={job} />}
      {job?.state === 'sent' && told === null && (
        <div className="flex flex-col gap-2">
          <p className="font-semibold">{t('printing.asked')}</p>
          <div className="flex flex-wrap gap-2">
            {testVerdicts.map((seen) => (
              <Button key={seen} disabled={judge.isPending} onClick={() => answer(seen)}>
                {t(`printing.seen.${seen}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {told !== null && (
        <Notice tone={told === 'right' ? 'done' : 'info'} live>
          {t(told === 'garbled' && sentAs !== 'picture' ? 'printing.stillGarbled' : `printing.answer.${told}`)}
        </Notice>
      )}
      {refused && !refused.ok && <TroubleNotice trouble={refused.trouble} />}
    </section>
  );
}
