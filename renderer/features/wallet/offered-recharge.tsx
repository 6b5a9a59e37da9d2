import { useTranslation } from 'react-i18next';
import type { RechargeId } from '../../../shared/ids.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';

/** A recharge that may be behind a movement: number, amount, operator, when. */
export function OfferedRecharge({ rechargeId }: { rechargeId: RechargeId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useAsk('recharges.byId', { id: rechargeId });
  if (!found?.ok) return <>{t('wallet.name.fits')}</>;
  const { phone, amount, operator, intendedAt } = found.value;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <PhoneText phone={phone} className="font-semibold" />
      <MoneyText amount={amount} />
      <OperatorChip code={operator} />
      <span>{format.moment(intendedAt, Date.now())}</span>
      <span>{t('wallet.name.fits')}</span>
    </span>
  );
}
