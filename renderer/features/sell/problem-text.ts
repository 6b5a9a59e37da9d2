import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { taka } from '../../../shared/money.ts';
import { operators } from '../../../shared/operators.ts';
import { useFormat } from '../../ui/format-context.tsx';
import type { Problem } from './flow-state.ts';
import { unreachable } from '../../../shared/result.ts';

/** What is still wrong with the form, in words. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (problem) => {
    switch (problem.kind) {
      case 'number':
        return inDigits(t(`sell.refusal.${problem.refusal}`, { count: problem.digits }), format.digits);
      case 'amount-empty':
        return t('sell.amount.empty');
      case 'operator-off':
        return t('failure.operator-off.text', { operator: operators[problem.operator].name[format.language] });
      case 'amount-out-of-limits':
        return t('sell.amount.outOfLimits', {
          operator: operators[problem.operator].name[format.language],
          accountType: t(`sell.accountType.${problem.accountType}`),
          min: format.money(taka(problem.minTaka)),
          max: format.money(taka(problem.maxTaka)),
        });
    }
    return unreachable(problem);
  };
}
