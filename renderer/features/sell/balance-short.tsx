import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Poisha } from '../../../shared/money.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAge } from '../../ui/use-age.ts';

/** The last known balance would not pay for this. Said, not enforced: the wallet may have been filled since. */
export function BalanceShort({ wallet, amount }: { wallet: TillStatus['wallet']; amount: Poisha }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  if (wallet === null || amount <= wallet.balance) return null;
  const when = ago(Date.now() - Date.parse(wallet.at));
  return (
    <Notice tone="refused" live>
      <p className="font-semibold">
        {t('guards.runway.short', { balance: format.money(wallet.balance), when, amount: format.money(amount) })}
      </p>
    </Notice>
  );
}
