import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Verification } from '../../../shared/domain/verification.ts';
import { useTell, type Answer } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { CopiesPart } from './copies-part.tsx';
import { ExportForm } from './export-form.tsx';
import { MovePart } from './move-part.tsx';
import { TaskProgress } from '../../task-progress.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { Verdict } from '../../ui/verdict.tsx';

export function LedgerSection({ today, role, mode }: { today: string } & Pick<TillStatus, 'role' | 'mode'>) {
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
      {role !== 'cashier' && <CopiesPart role={role} />}
      {role === 'owner' && <MovePart mode={mode} />}
      <ExportForm today={today} />
    </div>
  );
}
