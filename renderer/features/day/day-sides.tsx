import type { DayReport } from '../../../shared/domain/day.ts';
import { WalletCard } from './wallet-card.tsx';

/** The drawer and the wallet beside each other: they are closed together. */
export function DaySides({ report: { wallet } }: { report: DayReport }) {
  return (
    <div className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(18rem,100%),1fr))] gap-4">
      {wallet && <WalletCard wallet={wallet} />}
    </div>
  );
}
