import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { DayReport } from '../../../shared/domain/day.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

export function CloseDayDialog({ report, onClose }: { report: DayReport; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useTell('day.close');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { businessDay, charged, unknown } = report;
  return (
    <Dialog title={t('day.closeTitle', { day: format.day(businessDay) })} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="flex items-center justify-between rounded-xl bg-raised px-4 py-3 text-xl font-bold">
          {t('day.total')}
          <MoneyText amount={charged.amount} exact />
        </p>
        <p>{t('day.closeText')}</p>
        {unknown.count > 0 && (
          <Notice tone="doubt">{inDigits(t('day.closeUnknowns', { count: unknown.count }), format.digits)}</Notice>
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
        <footer className="flex gap-3">
          <Button onClick={onClose}>{t('day.cancel')}</Button>
          <Button
            look="primary"
            className="flex-1"
            disabled={close.isPending}
            onClick={() =>
              close.mutate({ businessDay }, { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) })
            }
          >
            {t('day.closeYes')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
