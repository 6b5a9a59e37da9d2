import { useTranslation } from 'react-i18next';
import type { WalletSide } from '../../../shared/domain/day-report.ts';
import { poisha } from '../../../shared/money.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { SignedMoney } from '../../ui/signed-money.tsx';
import { SideCard, SideLine } from './side-card.tsx';

/** The provider's side of the day, as a sum: what was there, what went and came, what is there now. */
export function WalletCard({ wallet }: { wallet: WalletSide }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opening, closing, closingAt, net, inferred, named, unexplained, typed } = wallet;
  if (opening === undefined || closing === undefined)
    return (
      <SideCard title={t('day.walletSide')}>
        <p className="text-muted">{t('day.walletNone')}</p>
      </SideCard>
    );
  const counted = (label: string, count: number) => (count === 1 ? label : `${label} × ${format.count(count)}`);
  return (
    <SideCard
      title={t('day.walletSide')}
      foot={closingAt === undefined ? undefined : t('day.walletTold', { when: format.moment(closingAt, Date.now()) })}
    >
      <dl>
        <SideLine label={t('day.walletOpening')}>
          <MoneyText amount={opening} exact />
        </SideLine>
        <SideLine label={t('day.walletNet')}>
          <SignedMoney amount={poisha(0 - net)} />
        </SideLine>
        {inferred !== 0 && (
          <SideLine label={t('day.walletInferred')} look="part">
            <SignedMoney amount={poisha(0 - inferred)} />
          </SideLine>
        )}
        {named.map(({ name, count, amount }) => (
          <SideLine key={name} label={counted(t(`wallet.kind.${name}`), count)}>
            <SignedMoney amount={amount} />
          </SideLine>
        ))}
        {unexplained.count > 0 && (
          <SideLine label={counted(t('day.walletUnexplained'), unexplained.count)} look="doubt">
            <SignedMoney amount={unexplained.amount} />
          </SideLine>
        )}
        <SideLine label={typed ? t('day.walletTyped') : t('day.walletClosing')} look="sum">
          <MoneyText amount={closing} exact />
        </SideLine>
      </dl>
    </SideCard>
  );
}
