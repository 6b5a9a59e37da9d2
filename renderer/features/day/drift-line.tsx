import { TrendingDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { operators } from '../../../shared/operators.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';

/** News for about a day's sales; the wallet keeps saying it. */
const newsForReplies = 50;

/** One short line for the day: the commission is not what it was. */
export function DriftLine() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const drift = useAsk('wallet.drift', {});
  const latest = drift?.ok ? drift.value.items.findLast(({ repliesSince }) => repliesSince <= newsForReplies) : undefined;
  if (!latest) return null;
  return (
    <p className="mb-3 flex items-center gap-2 rounded-lg bg-info-soft px-3 py-2 text-sm">
      <TrendingDown aria-hidden size={18} className="shrink-0 text-info" />
      {t('wallet.drift.brief', {
        operator: operators[latest.operator].name[language],
        accountType: t(`sell.accountType.${latest.accountType}`),
      })}
    </p>
  );
}
