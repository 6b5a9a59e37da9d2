import { claimNumber } from '../../shared/claim-number.ts';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import type { Failure } from '../../shared/failure.ts';
import { operators, type OperatorCode } from '../../shared/operators.ts';
import { useFormat } from './format-context.tsx';
import { unreachable } from '../../shared/result.ts';

export type Saying = { text: string; next: string };

/** What a failure says and what to do, with its own figures filled in. */
export function useFailureText(): (failure: Failure) => Saying {
  const { t } = useTranslation();
  const format = useFormat();
  const operatorName = (code: OperatorCode) => operators[code].name[format.language];
  const megabytes = (bytes: number) => format.count(Math.floor(bytes / 1_048_576));

  return (failure) => {
    switch (failure.kind) {
      case 'keychain':
        return { text: t(`keychainFault.${failure.fault}.text`), next: t(`keychainFault.${failure.fault}.next`) };
      case 'ledger-unavailable':
        return { text: t(`ledgerFault.${failure.fault}.text`), next: t(`ledgerFault.${failure.fault}.next`) };
      case 'printer':
        return { text: t(`printFault.${failure.fault}.text`), next: t(`printFault.${failure.fault}.next`) };
      case 'operator-off':
        return {
          text: t('failure.operator-off.text', { operator: operatorName(failure.operator) }),
          next: t('failure.operator-off.next'),
        };
      case 'amount-out-of-limits': {
        const accountType = t(`sell.accountType.${failure.accountType}`);
        const limits = {
          operator: operatorName(failure.operator),
          accountType,
          min: format.money(failure.min),
          max: format.money(failure.max),
        };
        return { text: t('failure.amount-out-of-limits.text', limits), next: t('failure.amount-out-of-limits.next') };
      }
      case 'daily-limit': {
        const room = { limit: format.money(failure.limit), left: format.money(failure.left) };
        return { text: t('failure.daily-limit.text', room), next: t('failure.daily-limit.next') };
      }
      case 'baki-limit': {
        const room = { limit: format.money(failure.limit), owed: format.money(failure.owed), left: format.money(failure.left) };
        return { text: t('failure.baki-limit.text', room), next: t('failure.baki-limit.next') };
      }
      case 'baki-too-much':
        return {
          text: t('failure.baki-too-much.text', { owed: format.money(failure.owed) }),
          next: t('failure.baki-too-much.next'),
        };
      case 'operator-paused': {
        const pause = {
          operator: operatorName(failure.operator),
          unknowns: format.count(failure.unknowns),
          time: format.timeOfDay(failure.until),
        };
        return { text: t('failure.operator-paused.text', pause), next: t('failure.operator-paused.next') };
      }
      case 'number-has-open-unknown': {
        const open = { amount: format.money(failure.amount), time: format.moment(failure.sentAt, Date.now()) };
        return { text: t('failure.number-has-open-unknown.text', open), next: t('failure.number-has-open-unknown.next') };
      }
      case 'disk-nearly-full': {
        const room = { free: megabytes(failure.freeBytes), needed: megabytes(failure.neededBytes) };
        return { text: t('failure.disk-nearly-full.text', room), next: t('failure.disk-nearly-full.next') };
      }
      case 'outcome-not-saved':
        return {
          text: t('failure.outcome-not-saved.text'),
          next: t('failure.outcome-not-saved.next', { claim: claimNumber(failure.rechargeId) }),
        };
      case 'wrong-pin':
        return {
          text: t('failure.wrong-pin.text'),
          next: t('failure.wrong-pin.next', { tries: format.count(failure.triesLeft) }),
        };
      case 'pin-locked': {
        const minutes = Math.ceil(failure.seconds / 60);
        const wait = inDigits(t('days.minutes', { count: minutes }), format.digits);
        return { text: t('failure.pin-locked.text'), next: t('failure.pin-locked.next', { wait }) };
      }
      case 'needs-manager': {
        const sums = { amount: format.money(failure.amount), above: format.money(failure.above) };
        return { text: t('failure.needs-manager.text', sums), next: t('failure.needs-manager.next') };
      }
      case 'earlier-day-open':
        return {
          text: t('failure.earlier-day-open.text', { day: format.day(failure.businessDay) }),
          next: t('failure.earlier-day-open.next'),
        };
      case 'day-has-doubts': {
        const counts = { unknowns: format.count(failure.unknowns), gaps: format.count(failure.gaps) };
        return { text: t('failure.day-has-doubts.text', counts), next: t('failure.day-has-doubts.next') };
      }
      case 'restore-loses':
        return {
          text: t('failure.restore-loses.text', { lost: format.count(failure.lost) }),
          next: t('failure.restore-loses.next'),
        };
      case 'second-folder': {
        const trouble = t(`backups.second.trouble.${failure.trouble}`);
        return { text: t('failure.second-folder.text', { trouble }), next: t('failure.second-folder.next') };
      }
      case 'moved-out':
        return {
          text: t('failure.moved-out.text', { when: format.moment(failure.at, Date.now()) }),
          next: t('failure.moved-out.next'),
        };
      case 'wrong-passphrase':
      case 'no-move-file':
      case 'already-sold-here':
      case 'copy-unusable':
      case 'owner-needed':
      case 'not-signed-in':
      case 'wrong-recovery-code':
      case 'name-taken':
      case 'last-owner':
      case 'invalid-input':
      case 'unknown-call':
      case 'not-allowed':
      case 'not-found':
      case 'shift-closed':
      case 'shift-already-open':
      case 'shift-still-open':
      case 'day-already-closed':
      case 'till-busy':
      case 'amount-not-whole-taka':
      case 'baki-off':
      case 'id-already-used':
      case 'duplicate-suspected':
      case 'near-regular-number':
      case 'not-an-open-unknown':
      case 'not-settled':
      case 'claim-not-possible':
      case 'no-credentials':
      case 'task-under-way':
      case 'task-cancelled':
      case 'could-not-save-file':
      case 'print-job-over':
        return { text: t(`failure.${failure.kind}.text`), next: t(`failure.${failure.kind}.next`) };
    }
    return unreachable(failure);
  };
}
