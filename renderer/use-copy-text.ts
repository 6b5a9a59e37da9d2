import { useTranslation } from 'react-i18next';
import { useFormat } from './ui/format-context.tsx';

/** How a copy of the ledger is told: when, and how much is in it. */
export function useCopyText(): { moment: (instant: string) => string; entries: (count: number) => string } {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    moment: (instant) => format.moment(instant, Date.now()),
    entries: (count) => t('backups.entries', { count, replace: { count: format.count(count) } }),
  };
}
