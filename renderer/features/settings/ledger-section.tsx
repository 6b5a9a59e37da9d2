import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { Verification } from '../../../shared/domain/verification.ts';
import { useTell, type Answer } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ExportForm } from './export-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TaskProgress } from '../../task-progress.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

export function LedgerSection({ today }: { today: string }) {
  const { t } = useTranslation();
  const verify = useTell('ledger.verify');
  const [answer, setAnswer] = useState<Answer<Verification> | null>(null);
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-muted">{t('settings.ledger.intro')}</p>
      <Button
        look="primary"
        className="w-fit"
        disabled={verify.isPending}
        onClick={() => verify.mutate({}, { onSuccess: setAnswer })}
      >
        {verify.isPending ? t('settings.ledger.verifying') : t('settings.ledger.verify')}
      </Button>
      {verify.isPending && <TaskProgress task="verify" label={t('settings.ledger.verifying')} />}
      {answer?.ok && <Verdict verification={answer.value} />}
      {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
      <ExportForm today={today} />
    </div>
  );
}

function Verdict({ verification }: { verification: Verification }) {
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
