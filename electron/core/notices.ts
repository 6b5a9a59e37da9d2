import type { Recharge } from '../../shared/domain/recharge.ts';
import { filled } from '../../shared/i18n/filled.ts';
import { createFormat } from '../../shared/i18n/format.ts';
import { noticeWords, type NoticeKind } from '../../shared/i18n/notice-words.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { unreachable } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import type { Notice } from './ports/notifier.ts';

type NoticePorts = Pick<Ports, 'notifier' | 'preferences' | 'modeSwitch'>;

/** Nobody asked in this moment, so nobody may be looking: what the balances proved of a recharge in doubt, or that it is in doubt again. */
export function noticeDoubt(
  ports: NoticePorts & Pick<Ports, 'ledger'>,
  id: RechargeId,
  kind: 'charged' | 'not-charged' | 'reopened',
): void {
  const recharge = ports.ledger.recharge(id);
  if (!recharge) return;
  const leadsTo = kind === 'reopened' ? { screen: 'unknowns' as const } : { screen: 'history' as const, search: recharge.phone };
  tell(ports, { recharge, kind, leadsTo, when: 'always' });
}

/** How a recharge ended that somebody waited for, in case they went on with something else. */
export function noticeEnded(ports: NoticePorts, recharge: Recharge): void {
  const kind = kindOf(recharge);
  tell(ports, { recharge, kind, leadsTo: { screen: kind === 'unknown' ? 'unknowns' : 'sell' }, when: 'unseen' });
}

type Telling = { recharge: Recharge; kind: NoticeKind; leadsTo: Notice['leadsTo']; when: 'always' | 'unseen' };

function tell({ notifier, preferences, modeSwitch }: NoticePorts, { recharge, kind, leadsTo, when }: Telling): void {
  const { language, digits, notices } = preferences.get();
  if (!notices) return;
  const words = noticeWords[language];
  const { title, next } = words[kind];
  const { phone, amount } = recharge;
  const isPractice = modeSwitch.mode() === 'practice';
  notifier.notify(
    () => ({
      title: isPractice ? filled(words.practice, { title }) : title,
      body: filled(words.about, { number: phone.slice(-4), amount: createFormat({ language, digits }).money(amount), next }),
      leadsTo,
    }),
    when,
  );
}

/** What is proven of it, and nothing more. */
function kindOf(recharge: Recharge): NoticeKind {
  switch (recharge.state) {
    case 'succeeded':
      return recharge.alarms.length === 0 ? 'succeeded' : 'alarms';
    case 'failed':
    case 'rejected':
    case 'not-sent':
      return 'refused';
    case 'settled-charged':
      return 'charged';
    case 'settled-not-charged':
      return 'not-charged';
    case 'intended':
    case 'sending':
    case 'unknown':
      return 'unknown';
  }
  return unreachable(recharge);
}
