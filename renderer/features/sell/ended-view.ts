import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { operators } from '../../../shared/operators.ts';
import { claimNumber } from '../../../shared/claim-number.ts';
import { useFailureText } from '../../ui/failure-text.ts';
import { useFormat } from '../../ui/format-context.tsx';
import type { SoundName } from '../../ui/sounds.ts';
import type { Tone } from '../../ui/notice.tsx';
import type { Ending } from './flow-state.ts';
import { unreachable } from '../../../shared/result.ts';

/** What the cashier is told of an ending. Every ending has words, a next step and a tone; success is only said of `succeeded`. */
export type EndedView = {
  tone: Exclude<Tone, 'info'>;
  title: string;
  why: readonly string[];
  next: string;
  /** May the same order be filled in again? Only where it is proven that nothing was charged. */
  mayRepeat: boolean;
  toUnknowns: boolean;
  showReceipt: boolean;
  claim: string | null;
  /** Where Enter leads. */
  enterGoes: 'next-customer' | 'form' | 'same-order';
};

export function useEndedView(): (ending: Ending, orderId: string) => EndedView {
  const { t } = useTranslation();
  const sayFailure = useFailureText();
  const sayRecharge = useRechargeView();
  const plain = {
    why: [],
    mayRepeat: false,
    toUnknowns: false,
    showReceipt: false,
    claim: null,
    enterGoes: 'next-customer',
  } as const;
  return (ending, orderId) => {
    switch (ending.kind) {
      case 'recharge':
        return sayRecharge(ending.recharge);
      case 'failure': {
        const { text, next } = sayFailure(ending.failure);
        if (ending.failure.kind === 'outcome-not-saved') {
          return { ...plain, tone: 'doubt', title: t('outcome.unknown.title'), why: [text], next, claim: claimNumber(orderId) };
        }
        const blocked = ending.failure.kind === 'number-has-open-unknown';
        return {
          ...plain,
          tone: 'refused',
          title: t('outcome.failure.title'),
          why: [text],
          next,
          toUnknowns: blocked,
          enterGoes: blocked ? 'next-customer' : 'form',
        };
      }
      case 'incident':
        return {
          ...plain,
          tone: 'doubt',
          title: t('outcome.incident.title'),
          why: [t('outcome.incident.text')],
          next: t('outcome.incident.next', { incident: ending.incident }),
          claim: claimNumber(orderId),
        };
      case 'not-recorded':
        return {
          ...plain,
          tone: 'refused',
          title: t('outcome.notRecorded.title'),
          why: [t('outcome.notRecorded.text')],
          next: t('outcome.notRecorded.next'),
          enterGoes: 'same-order',
        };
      case 'cannot-tell':
        return {
          ...plain,
          tone: 'doubt',
          title: t('outcome.cannotTell.title'),
          why: [t('outcome.cannotTell.text')],
          next: t('outcome.cannotTell.next', { claim: claimNumber(orderId) }),
          claim: claimNumber(orderId),
        };
    }
    return unreachable(ending);
  };
}

function useRechargeView(): (recharge: Recharge) => EndedView {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (recharge) => {
    const claim = claimNumber(recharge.id);
    const base = {
      why: [],
      mayRepeat: false,
      toUnknowns: false,
      showReceipt: true,
      claim: null,
      enterGoes: 'next-customer',
    } as const;
    switch (recharge.state) {
      case 'succeeded':
        if (recharge.alarms.length === 0)
          return { ...base, tone: 'done', title: t('outcome.succeeded.title'), next: t('outcome.succeeded.next') };
        return {
          ...base,
          tone: 'doubt',
          title: t('outcome.alarms.title'),
          why: recharge.alarms.map((alarm) => t(`alarm.${alarm}`)),
          next: t('outcome.alarms.next'),
        };
      case 'failed':
        return { ...base, tone: 'refused', title: t('outcome.failed.title'), next: t('outcome.failed.next'), mayRepeat: true };
      case 'rejected': {
        const why = [t(`rejected.${recharge.reason}.text`)];
        const allowed = recharge.allowedOperators?.map((code) => operators[code].name[language]).join(', ');
        if (allowed) why.push(t('outcome.rejected.allowed', { operators: allowed }));
        return {
          ...base,
          tone: 'refused',
          title: t('outcome.rejected.title'),
          why,
          next: t(`rejected.${recharge.reason}.next`),
          mayRepeat: true,
        };
      }
      case 'not-sent':
        return {
          ...base,
          tone: 'refused',
          title: t('outcome.not-sent.title'),
          why: [t(`notSent.${recharge.reason}.text`)],
          next: t(`notSent.${recharge.reason}.next`),
          mayRepeat: recharge.reason !== 'certificate',
        };
      case 'unknown':
        return {
          ...base,
          tone: 'doubt',
          title: t('outcome.unknown.title'),
          why: [t(`unknown.${recharge.reason}`)],
          next: t('outcome.unknown.next'),
          toUnknowns: true,
          claim,
        };
      case 'intended':
      case 'sending':
        return { ...base, tone: 'doubt', title: t('outcome.underWay.title'), next: t('outcome.underWay.next'), claim };
      case 'settled-charged':
      case 'settled-not-charged':
        return {
          ...base,
          tone: recharge.state === 'settled-charged' ? 'done' : 'refused',
          title: t(`outcome.${recharge.state}.title`),
          why: [t('outcome.settledBy', { staff: recharge.settledBy, why: recharge.settledWhy })],
          next: t(`outcome.${recharge.state}.next`),
          claim,
        };
    }
    return unreachable(recharge);
  };
}

const sounds: Readonly<Record<EndedView['tone'], SoundName>> = { done: 'done', refused: 'refused', doubt: 'unknown' };
export const soundOf = ({ tone }: EndedView): SoundName => sounds[tone];
