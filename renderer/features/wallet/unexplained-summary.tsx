import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WalletLine } from '../../../shared/domain/wallet.ts';
import { add } from '../../../shared/money.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { SignedMoney } from '../../ui/signed-money.tsx';

/** What came and went without an explanation, each by itself: a deposit must not hide a sale made elsewhere. */
export function UnexplainedSummary({ lines }: { lines: readonly WalletLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gaps = lines.filter(({ kind }) => kind === 'gap').map(({ amount }) => amount);
  const oldest = lines.at(-1);
  if (gaps.length === 0)
    return (
      <p className="flex items-center gap-2 font-semibold text-done">
        <CircleCheck aria-hidden size={20} />
        {t('wallet.allExplained')}
      </p>
    );
  const sums = [
    [t('wallet.cameIn'), add(...gaps.filter((amount) => amount > 0))],
    [t('wallet.wentOut'), add(...gaps.filter((amount) => amount < 0))],
  ] as const;
  return (
    <section
      aria-label={t('wallet.summary')}
      className="flex flex-wrap items-center gap-x-10 gap-y-2 rounded-xl border border-doubt bg-doubt-soft px-5 py-3"
    >
      <div className="flex-1">
        <h2 className="font-bold">{t('wallet.summary')}</h2>
        {oldest && <p className="text-sm">{t('wallet.summarySince', { when: format.moment(oldest.at, Date.now()) })}</p>}
      </div>
      <dl className="flex flex-wrap gap-x-10 gap-y-1">
        {sums.map(([label, amount]) => (
          <div key={label} className="text-right">
            <dt className="text-sm">{label}</dt>
            <dd className="text-xl leading-tight font-bold">
              <SignedMoney amount={amount} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
