import { useTranslation } from 'react-i18next';
import { operators } from '../../../shared/operators.ts';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Where the provider's commission is no longer what the replies before had: the latest change of each. */
export function DriftNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const drift = useAsk('wallet.drift', {});
  if (!drift?.ok || drift.value.items.length === 0) return null;
  const latest = new Map(drift.value.items.map((each) => [`${each.operator} ${each.accountType}`, each]));
  return (
    <Notice tone="info">
      <h2 className="font-bold">{t('wallet.drift.title')}</h2>
      <ul>
        {[...latest.values()].map(({ operator, accountType, seq, amount, expected, seen, repliesSince }) => (
          <li key={seq}>
            {t('wallet.drift.line', {
              operator: operators[operator].name[format.language],
              accountType: t(`sell.accountType.${accountType}`),
              amount: format.money(amount),
              expected: format.exactMoney(expected),
              seen: format.exactMoney(seen),
              replies: format.count(repliesSince),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
