import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { CheckLedger } from './check-ledger.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Who closed the day and over what; and what ties it to the ledger, for whoever holds the paper beside it. */
export function ClosingFacts({ report }: { report: DayReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { closedAt, closedBy = '', signedFor, firstSeq, lastSeq, proof, keyFingerprint } = report;
  return (
    <footer className="mt-4 flex flex-col gap-2">
      {signedFor && (
        <Notice tone="doubt">
          <p className="font-semibold">{t('day.signedFor')}</p>
          <p className="selectable">{signedFor.note}</p>
        </Notice>
      )}
      {lastSeq >= firstSeq && (
        <p className="selectable text-sm text-muted">
          {closedAt !== undefined && `${t('day.closedBy', { when: format.moment(closedAt, Date.now()), staff: closedBy })} · `}
          {t('day.entries', { from: format.count(firstSeq), to: format.count(lastSeq) })}{' '}
          <span lang="en">{`${lastSeq}-${proof}`}</span>
        </p>
      )}
      {keyFingerprint !== undefined && (
        <p className="selectable text-sm text-muted">
          {t('day.key')}: <span lang="en">{keyFingerprint}</span>
        </p>
      )}
      {closedAt !== undefined && <CheckLedger key={proof} />}
    </footer>
  );
}
