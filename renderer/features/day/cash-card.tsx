import { useTranslation } from 'react-i18next';
import type { CashSide } from '../../../shared/domain/cash.ts';
import { poisha } from '../../../shared/money.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { SignedMoney } from '../../ui/signed-money.tsx';
import { SideCard, SideLine } from './side-card.tsx';

/** The drawers' side of the day: what should be in them, and what was counted. */
export function CashCard({ cash }: { cash: CashSide }) {
  const { t } = useTranslation();
  const { float, taken, bakiGiven, bakiPaid, paidIn, paidOut, inDoubt, expected, counted, difference } = cash;
  return (
    <SideCard title={t('day.cashSide')}>
      <dl>
        <SideLine label={t('day.cashFloat')}>
          <MoneyText amount={float} exact />
        </SideLine>
        <SideLine label={t('day.cashTaken')}>
          <SignedMoney amount={taken} />
        </SideLine>
        {bakiPaid !== 0 && (
          <SideLine label={t('day.cashBakiPaid')}>
            <SignedMoney amount={bakiPaid} />
          </SideLine>
        )}
        {paidIn !== 0 && (
          <SideLine label={t('day.cashPaidIn')}>
            <SignedMoney amount={paidIn} />
          </SideLine>
        )}
        {paidOut !== 0 && (
          <SideLine label={t('day.cashPaidOut')}>
            <SignedMoney amount={poisha(0 - paidOut)} />
          </SideLine>
        )}
        <SideLine label={t('day.cashExpected')} look="sum">
          <MoneyText amount={expected} exact />
        </SideLine>
        {counted !== undefined && (
          <SideLine label={t('day.cashCounted')}>
            <MoneyText amount={counted} exact />
          </SideLine>
        )}
        {difference !== undefined && difference !== 0 && (
          <SideLine label={t('day.cashDifference')} look="doubt">
            <SignedMoney amount={difference} />
          </SideLine>
        )}
        {bakiGiven !== 0 && (
          <SideLine label={t('day.cashBakiGiven')} look="part">
            <MoneyText amount={bakiGiven} exact />
          </SideLine>
        )}
        {inDoubt !== 0 && (
          <SideLine label={t('day.cashInDoubt')} look="part">
            <MoneyText amount={inDoubt} exact />
          </SideLine>
        )}
      </dl>
    </SideCard>
  );
}
