import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reports as bn } from '../../../shared/i18n/bn/reports.ts';
import { reports as en } from '../../../shared/i18n/en/reports.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import type { Within } from './search-query.ts';

/** What a report narrowed the list down to, besides what the search shows, and the way out of it. */
export function WithinNotice({ within, onWiden }: { within: Within; onWiden: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { operator, staff, hour, reason, from, until } = within;
  const words = format.language === 'bn' ? bn : en;
  if (Object.keys(within).length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg bg-info-soft px-4 py-1.5">
      <span className="font-semibold">{t('history.only')}</span>
      {operator !== undefined && <OperatorChip code={operator} />}
      {staff !== undefined && <bdi lang="">{staff}</bdi>}
      {reason !== undefined && <span>{words.reason[reason]}</span>}
      {hour !== undefined && <span>{format.hour(hour)}</span>}
      {from !== undefined && until !== undefined && (
        <span>{t('history.span', { from: format.day(from), to: format.day(until) })}</span>
      )}
      <Button size="small" look="ghost" className="ml-auto" icon={<X aria-hidden size={16} />} onClick={onWiden}>
        {t('history.widen')}
      </Button>
    </div>
  );
}
