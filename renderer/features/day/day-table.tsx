import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import type { Tally } from '../../../shared/domain/day.ts';
import type { Poisha } from '../../../shared/money.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';

// Seven operators, both account types and every total stay on one screen with the drawer below them.
const cell = 'px-3 py-1 text-right';
const headCell = 'px-3 py-1 text-left';

/** Sold by operator; what is unknown stands below, apart, and is in no total. */
export function DayTable({ report }: { report: DayReport }) {
  const { t } = useTranslation();
  const { charged, unknown, notCharged, grandTotal, earlier, carriedIn, carriedOut } = report;
  const lines = report.lines.filter((line) => line.charged.count > 0);
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b-2 border-strong-line text-sm text-muted">
          <th scope="col" className={headCell}>
            {t('day.operator')}
          </th>
          <th scope="col" className={cell}>
            {t('day.count')}
          </th>
          <th scope="col" className={cell}>
            {t('day.amount')}
          </th>
          <th scope="col" className={cell}>
            {t('day.commission')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.length === 0 && (
          <tr>
            <td colSpan={4} className="p-8 text-center text-muted">
              {t('day.empty')}
            </td>
          </tr>
        )}
        {lines.map((line) => (
          <tr key={`${line.operator}${line.accountType}`} className="border-b border-line">
            <th scope="row" className={`${headCell} font-normal whitespace-nowrap`}>
              <OperatorChip code={line.operator} />{' '}
              <span className="ml-1 text-sm text-muted">{t(`sell.accountType.${line.accountType}`)}</span>
            </th>
            <Figures tally={line.charged} commission={line.charged.commission} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Total
          label={t('day.total')}
          tally={charged}
          commission={charged.commission}
          look="border-t-2 border-strong-line text-lg font-bold"
        />
        {earlier && earlier.charged.count > 0 && (
          <Total label={t('day.earlier')} tally={earlier.charged} look="text-sm text-muted" />
        )}
        {earlier && earlier.takenBack.count > 0 && (
          <Total label={t('day.takenBack')} tally={earlier.takenBack} look="text-sm text-muted" />
        )}
        {unknown.count > 0 && (
          <Total label={t('day.unknownLine')} tally={unknown} look="bg-doubt-soft font-semibold text-doubt" />
        )}
        {carriedIn && carriedIn.count > 0 && <Total label={t('day.carriedIn')} tally={carriedIn} look="text-doubt" />}
        {carriedOut && carriedOut.count > 0 && (carriedIn?.count !== 0 || carriedOut.count !== unknown.count) && (
          <Total label={t('day.carriedOut')} tally={carriedOut} look="text-doubt" />
        )}
        {notCharged.count > 0 && <Total label={t('day.notCharged')} tally={notCharged} look="text-muted" />}
        <tr className="border-t border-line text-sm text-muted">
          <th scope="row" colSpan={2} className={`${headCell} font-normal`}>
            {t('day.grandTotal')}
          </th>
          <td className={cell}>
            <MoneyText amount={grandTotal} exact />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Total({ label, tally, commission, look }: { label: string; tally: Tally; commission?: Poisha; look: string }) {
  return (
    <tr className={look}>
      <th scope="row" className={`${headCell} font-[inherit]`}>
        {label}
      </th>
      <Figures tally={tally} commission={commission} />
    </tr>
  );
}

function Figures({ tally, commission }: { tally: Tally; commission?: Poisha | undefined }) {
  const format = useFormat();
  return (
    <>
      <td className={cell}>{format.count(tally.count)}</td>
      <td className={cell}>
        <MoneyText amount={tally.amount} exact />
      </td>
      <td className={cell}>{commission !== undefined && <MoneyText amount={commission} exact />}</td>
    </>
  );
}
