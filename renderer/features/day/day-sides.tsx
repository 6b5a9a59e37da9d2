import type { DayReport } from '../../../shared/domain/day-report.ts';
import { CashCard } from './cash-card.tsx';
import { WalletCard } from './wallet-card.tsx';

/** The drawer and the wallet beside each other: they are closed together. */
export function DaySides({ report: { wallet, cash } }: { report: DayReport }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(18rem,100%),1fr))] gap-4">
      {cash && <CashCard cash={cash} />}
      {wallet && <WalletCard wallet={wallet} />}
    </div>
  );
}
