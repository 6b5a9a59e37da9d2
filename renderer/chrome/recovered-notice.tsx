import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format-context.tsx';
import { Notice } from '../ui/notice.tsx';

/** What the last stop interrupted, said once per start. */
export function RecoveredNotice({ recovered }: { recovered: TillStatus['recovered'] }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const [seen, setSeen] = useState(false);
  const { unknown, notSent } = recovered;
  if (seen || unknown + notSent === 0) return null;
  return (
    <Notice tone={unknown > 0 ? 'doubt' : 'info'} live>
      <div className="flex items-center gap-4">
        <div className="flex-1 font-semibold">
          {unknown > 0 && <p>{inDigits(t('recovered.unknown', { count: unknown }), digits)}</p>}
          {notSent > 0 && <p>{inDigits(t('recovered.notSent', { count: notSent }), digits)}</p>}
        </div>
        <Button size="small" onClick={() => setSeen(true)}>
          {t('app.close')}
        </Button>
      </div>
    </Notice>
  );
}
