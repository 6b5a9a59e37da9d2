import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { unreachable } from '../../../shared/result.ts';

/** Why a recharge is in its state, a line each; nothing for one that simply went through. */
export function useReasonText(): (recharge: Recharge) => readonly string[] {
  const { t } = useTranslation();
  return (recharge) => {
    switch (recharge.state) {
      case 'intended':
      case 'sending':
        return [t('outcome.underWay.next')];
      case 'succeeded':
        return recharge.alarms.map((alarm) => t(`alarm.${alarm}`));
      case 'failed':
        return [t('outcome.failed.next')];
      case 'rejected':
        return [t(`rejected.${recharge.reason}.text`), t(`rejected.${recharge.reason}.next`)];
      case 'not-sent':
        return [t(`notSent.${recharge.reason}.text`)];
      case 'unknown':
        return [t(`unknown.${recharge.reason}`), t('outcome.unknown.next')];
      case 'settled-charged':
      case 'settled-not-charged':
        return [t(`unknown.${recharge.reason}`), t('outcome.settledBy', { staff: recharge.settledBy, why: recharge.settledWhy })];
    }
    return unreachable(recharge);
  };
}
