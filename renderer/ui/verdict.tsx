import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import type { Verification } from '../../shared/domain/verification.ts';
import { useFormat } from './format-context.tsx';
import { Notice } from './notice.tsx';

/** What a check of the whole ledger walked, and what it found, in words. */
export function Verdict({ verification }: { verification: Verification }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  if (verification.intact) {
    return (
      <Notice tone="done" live>
        <p className="font-semibold">{inDigits(t('settings.ledger.intact', { count: verification.entries }), digits)}</p>
        <p className="selectable text-sm text-muted">
          {t('settings.ledger.head')}: <span lang="en">{verification.head.slice(0, 10)}</span>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="refused" live>
      <p className="text-lg font-bold">
        {t('settings.ledger.broken', { seq: inDigits(String(verification.firstBadSeq), digits) })}
      </p>
      <p>{t('settings.ledger.brokenNext')}</p>
      <p lang="en" className="selectable font-semibold [overflow-wrap:anywhere]">
        {verification.why}
      </p>
    </Notice>
  );
}
