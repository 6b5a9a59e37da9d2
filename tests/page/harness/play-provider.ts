import type { Practice, Provider, ProviderEvidence } from '../../../electron/core/ports/provider.ts';
import type { PracticeState } from '../../../shared/domain/practice.ts';
import { poisha, taka, toDecimalTaka } from '../../../shared/money.ts';
import { operators } from '../../../shared/operators.ts';

/** What a test may ask the provider to do with the next recharge, besides the practice behaviours. */
export type NextAnswer = { evidence: ProviderEvidence } | { holdUntilReleased: true } | { reply: Record<string, unknown> };

export type PlayProvider = {
  provider: Provider;
  practice: Practice;
  /** The orders that reached the provider: one request each. */
  received: string[];
  next: NextAnswer | null;
  release(): void;
  latencyMs: number;
};

/** A provider of play money inside the page, with a wallet of its own; it answers in the documented words. */
export function createPlayProvider(): PlayProvider {
  let behaviour: PracticeState['behaviour'] = 'honest';
  let balance = taka(25_000);
  let sold = 0;
  let released = false;
  let release: () => void = () => {};
  const state = () => ({ behaviour, balance });
  const play: PlayProvider = {
    received: [],
    next: null,
    release: () => {
      released = true;
      release();
    },
    latencyMs: 30,
    practice: {
      state,
      behave: (next) => {
        behaviour = next;
        return state();
      },
    },
    provider: { submit },
  };
  return play;

  async function submit(...[order, , onSending]: Parameters<Provider['submit']>): Promise<ProviderEvidence> {
    const next = play.next;
    play.next = null;
    if (next && 'evidence' in next && next.evidence.kind === 'not-sent') return next.evidence;
    await pause(play.latencyMs);
    if (!onSending()) return { kind: 'not-sent', reason: 'stopped-before-sending' };
    play.received.push(order.id);
    if (next && 'holdUntilReleased' in next) await new Promise<void>((resolve) => (released ? resolve() : (release = resolve)));
    else await pause(behaviour === 'slow' ? 9000 : play.latencyMs);
    if (next && 'evidence' in next) return next.evidence;
    if (behaviour === 'drops-before-charge') return { kind: 'silence', cause: 'connection-lost-after-sending' };
    if (behaviour === 'server-error') return reply(500, { error: 'Transaction failed.' });
    if (behaviour === 'refuses-balance') return reply(422, { error: 'Insufficient balance.' });
    const before = balance;
    const declined = behaviour === 'declines';
    const commission = declined ? 0 : Math.floor(order.amount / 100);
    if (!declined) balance = poisha(before - order.amount + commission);
    if (behaviour === 'charges-then-drops') return { kind: 'silence', cause: 'connection-lost-after-sending' };
    sold += declined ? 0 : 1;
    const more = next && 'reply' in next ? next.reply : {};
    const answer = {
      success: !declined,
      full_name: 'Rahima Khatun',
      phone: order.phone,
      amount: toDecimalTaka(order.amount),
      operator_name: operators[order.operator].echoName,
      commission_amount: toDecimalTaka(poisha(commission)),
      before_balance: toDecimalTaka(before),
      after_balance: toDecimalTaka(balance),
      operator_transaction_id: declined ? null : `TXN${String(100_000_000 + sold)}`,
      status: declined ? 'Failed' : 'Success',
      ...(declined && { failure_reason: 'Something wrong please try again later.' }),
      ...more,
    };
    return behaviour === 'doubled-brace'
      ? { kind: 'reply', status: 200, body: `{\n${JSON.stringify(answer)}` }
      : reply(200, answer);
  }
}

const reply = (status: number, body: object): ProviderEvidence => ({ kind: 'reply', status, body: JSON.stringify(body) });
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
