import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';

/** Which recharge a row is about. */
export function RechargeHead({
  recharge: { phone, amount, operator, accountType },
}: {
  recharge: Pick<Recharge, 'phone' | 'amount' | 'operator' | 'accountType'>;
}) {
  const { t } = useTranslation();
  return (
    <p className="flex flex-1 flex-wrap items-center gap-x-4 gap-y-1">
      <PhoneText phone={phone} className="text-xl font-bold" />
      <MoneyText amount={amount} className="text-xl font-bold" />
      <OperatorChip code={operator} />
      <span className="text-sm">{t(`sell.accountType.${accountType}`)}</span>
    </p>
  );
}
