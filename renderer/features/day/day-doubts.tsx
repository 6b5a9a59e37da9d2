import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SignedMoney } from '../../ui/signed-money.tsx';

export const hasDoubts = ({ carriedOut, wallet }: DayReport): boolean =>
  (carriedOut?.count ?? 0) + (wallet?.unexplained.count ?? 0) > 0;

/** What nobody knows yet about this day, before somebody closes it over that. */
export function DayDoubts({ report: { carriedOut, wallet } }: { report: DayReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gaps = wallet?.gaps ?? [];
  const more = (wallet?.unexplained.count ?? 0) - gaps.length;
  const counted = (text: string) => inDigits(text, format.digits);
  return (
    <Notice tone="doubt">
      <p className="font-bold">{t('day.closeDoubts')}</p>
      {carriedOut && carriedOut.count > 0 && (
        <p className="flex justify-between gap-4">
          <span>{counted(t('day.closeUnknowns', { count: carriedOut.count }))}</span>
          <MoneyText amount={carriedOut.amount} exact className="font-semibold" />
        </p>
      )}
      {wallet && wallet.unexplained.count > 0 && (
        <>
          <p>{counted(t('day.closeGaps', { count: wallet.unexplained.count }))}</p>
          <ul className="max-h-28 overflow-y-auto text-sm">
            {gaps.map(({ fromSeq, toSeq, at, amount }) => (
              <li key={`${fromSeq}-${toSeq}`} className="flex justify-between gap-4">
                <span>{format.moment(at, Date.now())}</span>
                <span className="font-semibold">
                  <SignedMoney amount={amount} />
                </span>
              </li>
            ))}
            {more > 0 && <li>{counted(t('day.closeGapsMore', { count: more }))}</li>}
          </ul>
        </>
      )}
    </Notice>
  );
}
