import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { TaskProgress } from '../../task-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { Verdict } from '../../ui/verdict.tsx';

/** Whoever doubts a closed day can have the whole ledger walked, here and now. */
export function CheckLedger() {
  const { t } = useTranslation();
  const verify = useTell('ledger.verify');
  const answer = verify.data;
  return (
    <div className="flex flex-col gap-2">
      <Button size="small" className="w-fit" disabled={verify.isPending} onClick={() => verify.mutate({})}>
        {verify.isPending ? t('settings.ledger.verifying') : t('settings.ledger.verify')}
      </Button>
      {verify.isPending && <TaskProgress task="verify" label={t('settings.ledger.verifying')} />}
      {answer?.ok && <Verdict verification={answer.value} />}
      {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
    </div>
  );
}
