import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletGap, WalletLine } from '../../../shared/domain/wallet.ts';
import { StatementRow } from './statement-row.tsx';

type Props = {
  lines: readonly WalletLine[];
  gaps: readonly WalletGap[];
  busy: boolean;
  onName: (gap: WalletGap) => void;
  children: ReactNode;
};

/** The lines under a heading that stays in sight; what follows the last line is the caller's. */
export function StatementTable({ lines, gaps, busy, onName, children }: Props) {
  const { t } = useTranslation();
  const head = 'sticky top-0 z-10 border-b-2 border-strong-line bg-surface px-4 py-2 font-semibold';
  return (
    <section
      aria-label={t('wallet.title')}
      aria-busy={busy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll the lines
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto rounded-2xl border border-line bg-surface -outline-offset-2"
    >
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className={`${head} text-left`}>
              {t('wallet.time')}
            </th>
            <th scope="col" className={`${head} w-full text-left`}>
              {t('wallet.what')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('wallet.amount')}
            </th>
            <th scope="col" className={`${head} text-right whitespace-nowrap`}>
              {t('wallet.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <StatementRow
              key={`${line.seq}${line.kind}${line.rechargeId ?? ''}`}
              line={line}
              gap={line.fromSeq === undefined ? undefined : gaps.find(isOf(line))}
              onName={onName}
            />
          ))}
        </tbody>
      </table>
      <div className="p-4 text-center">{children}</div>
    </section>
  );
}

const isOf =
  ({ fromSeq, seq, amount }: WalletLine) =>
  (gap: WalletGap): boolean =>
    gap.fromSeq === fromSeq && gap.toSeq === seq && gap.amount === amount;
