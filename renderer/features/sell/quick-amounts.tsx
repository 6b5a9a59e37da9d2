import { useTranslation } from 'react-i18next';
import type { Poisha } from '../../../shared/money.ts';
import { taka } from '../../../shared/money.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';

const commonTaka = [20, 30, 50, 100, 200, 500];
const shownAmounts = 6;

type Props = {
  chosen: string;
  last: Poisha | null;
  limits: { min: number; max: number } | null;
  onChoose: (taka: number) => void;
};

/** What this shop sells most, filled up with what every shop sells; smallest first, so that each stays where the hand expects it. */
export function QuickAmounts({ chosen, last, limits, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const usual = useAsk('amounts.usual', {});
  const learned = usual?.ok ? usual.value.items.map((amount) => amount / 100) : [];
  const sold = (amount: number) => limits === null || (amount >= limits.min && amount <= limits.max);

  const amounts = [...new Set([...learned, ...commonTaka])]
    .filter((amount) => last === null || amount !== last / 100)
    .filter(sold)
    .slice(0, last === null ? shownAmounts : shownAmounts - 1)
    .sort((a, b) => a - b);
  const look = (amount: number) =>
    String(amount) === chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised';
  return (
    <div className="flex flex-wrap gap-2" role="group" aria-label={t('sell.amount.usual')} {...keepFocus}>
      {last !== null && (
        <button
          type="button"
          onClick={() => onChoose(last / 100)}
          className={`min-h-14 rounded-lg border-2 px-4 text-left leading-tight ${look(last / 100)}`}
        >
          <span className="block text-xs text-muted">{t('sell.amount.lastTime')}</span>
          <span className="text-lg font-bold">{format.money(last)}</span>
        </button>
      )}
      {amounts.map((amount) => (
        <button
          key={amount}
          type="button"
          onClick={() => onChoose(amount)}
          className={`min-h-14 min-w-16 flex-1 rounded-lg border-2 px-3 text-lg font-bold ${look(amount)}`}
        >
          {format.money(taka(amount))}
        </button>
      ))}
    </div>
  );
}
