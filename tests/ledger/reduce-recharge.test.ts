import { expect, test } from 'vitest';
import { poisha, taka } from '../../shared/money.ts';
import { day, fact, newId, startMs } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

const at = (minute: number, staff = 'Rahim') => ({ atMs: startMs + minute * 60_000, staff });
const instant = (minute: number) => new Date(startMs + minute * 60_000).toISOString();

const intended = (id: string) => ({
  intent_seq: 1,
  id,
  phone: 1_712_345_678,
  operator: 'GP',
  account_type: 'prepaid',
  amount: 5000,
  cash_taken: null,
  business_day: '2026-11-24',
  staff: 'Rahim',
  intended_at: instant(0),
  state: 'intended',
  state_at: instant(0),
  last_seq: 1,
  sent_seq: null,
  sent_at: null,
  wallet_seq: null,
  counted_day: null,
  balance_before: null,
  balance_after: null,
  commission: null,
  transaction_id: null,
  customer_name: null,
  alarms: null,
  reason: null,
  provider_text: null,
  allowed_operators: null,
  settled_by: null,
  settled_why: null,
  prints: 0,
});
const sent = (id: string) => ({
  ...intended(id),
  state: 'sending',
  state_at: instant(1),
  last_seq: 2,
  sent_seq: 2,
  sent_at: instant(1),
});

/** A recharge that is `sending`, and what its row becomes by what is told in the third minute. */
function told(outcome: (id: ReturnType<typeof newId>) => ReturnType<typeof fact.sending>) {
  const till = fold();
  const id = newId();
  till.add(fact.intended(id), at(0));
  expect(till.rows('recharge')).toEqual([intended(id)]);
  till.add(fact.sending(id), at(1));
  expect(till.rows('recharge')).toEqual([sent(id)]);
  till.add(outcome(id), at(3));
  return { ...till, id, before: { ...sent(id), state_at: instant(3), last_seq: 3, counted_day: '2026-11-24' } };
}

test('a success keeps what the provider said, and stands in the wallet where it was told', () => {
  const { rows, before } = told((id) =>
    fact.succeeded(id, { transactionId: 'T1', customerName: 'Karim', alarms: ['amount-mismatch'] as never }),
  );
  const success = {
    ...before,
    state: 'succeeded',
    wallet_seq: 3,
    balance_before: 100_000,
    balance_after: 95_050,
    commission: 50,
  };
  expect(rows('recharge')).toEqual([{ ...success, transaction_id: 'T1', customer_name: 'Karim', alarms: '["amount-mismatch"]' }]);
  const bare = told((id) => fact.succeeded(id, { transactionId: undefined }));
  expect(bare.rows('recharge')).toMatchObject([{ transaction_id: null, customer_name: null, alarms: '[]' }]);
});

test('a failure stands in the wallet only where it told a balance', () => {
  const full = told((id) => fact.failed(id, { providerText: 'Declined' }));
  expect(full.rows('recharge')).toEqual([
    {
      ...full.before,
      state: 'failed',
      reason: 'provider-declined',
      provider_text: 'Declined',
      wallet_seq: 3,
      balance_before: 100_000,
      balance_after: 100_000,
    },
  ]);
  const bare = told((id) => ({ kind: 'recharge-failed', body: { id, reason: 'provider-declined' } }));
  expect(bare.rows('recharge')).toEqual([{ ...bare.before, state: 'failed', reason: 'provider-declined' }]);
  for (const one of [{ balanceBefore: taka(1) }, { balanceAfter: taka(1) }]) {
    const half = told((id) => ({ kind: 'recharge-failed', body: { id, reason: 'provider-declined', ...one } }));
    expect(half.rows('recharge')).toMatchObject([{ wallet_seq: 3 }]);
  }
});

test('a refusal keeps its reason and the operators that would do', () => {
  const full = told(fact.rejected);
  const rejected = { ...full.before, state: 'rejected', reason: 'operator-number-mismatch' };
  expect(full.rows('recharge')).toEqual([{ ...rejected, allowed_operators: '["BL"]' }]);
  const bare = told((id) => ({ kind: 'recharge-rejected', body: { id, reason: 'operator-number-mismatch' } }));
  expect(bare.rows('recharge')).toEqual([{ ...rejected, id: bare.id }]);
});

test('what was never sent was never sent, whatever was noted before', () => {
  const { rows, before } = told(fact.notSent);
  expect(rows('recharge')).toEqual([{ ...before, state: 'not-sent', reason: 'dns', sent_seq: null, sent_at: null }]);
  const early = fold();
  const id = early.sell('notSent');
  expect(early.rows('recharge')).toMatchObject([{ id, state: 'not-sent', last_seq: 2, sent_seq: null }]);
});

test('an unknown stands in the wallet where it told a balance, or else where it was sent', () => {
  const told3 = told((id) => fact.unknown(id, { balanceAfter: poisha(7), providerText: 'Pending' }));
  const unknown = { ...told3.before, state: 'unknown', reason: 'no-answer-in-time' };
  expect(told3.rows('recharge')).toEqual([{ ...unknown, provider_text: 'Pending', balance_after: 7, wallet_seq: 3 }]);
  expect(told((id) => fact.unknown(id, { balanceBefore: poisha(7) })).rows('recharge')).toMatchObject([
    { wallet_seq: 3, balance_before: 7 },
  ]);
  const silent = told((id) => fact.unknown(id));
  expect(silent.rows('recharge')).toEqual([{ ...unknown, id: silent.id, wallet_seq: 2 }]);
});

test('a verdict says who gave it and why, and taking it back leaves the reason it was unknown for', () => {
  const { add, rows, id, before } = told((id) => fact.unknown(id));
  const unknown = { ...before, state: 'unknown', reason: 'no-answer-in-time', wallet_seq: 2 };
  const step = (draft: Parameters<typeof add>[0], minute: number, staff: string) => (
    add(draft, at(minute, staff)),
    rows('recharge')
  );
  const verdict = { settled_by: 'Karim', settled_why: 'seen on the dashboard' };
  expect(step(fact.settled(id, 'charged'), 4, 'Karim')).toEqual([
    { ...unknown, ...verdict, state: 'settled-charged', state_at: instant(4), last_seq: 4 },
  ]);
  expect(step(fact.reopened(id), 5, 'Karim')).toEqual([{ ...unknown, state_at: instant(5), last_seq: 5 }]);
  expect(step(fact.settled(id, 'not-charged'), 6, 'Karim')).toEqual([
    { ...unknown, ...verdict, state: 'settled-not-charged', state_at: instant(6), last_seq: 6 },
  ]);
  expect(step(fact.reopened(id), 7, 'Karim')).toEqual([{ ...unknown, state_at: instant(7), last_seq: 7 }]);
});

const steps = {
  sending: fact.sending,
  succeeded: (id) => fact.succeeded(id),
  failed: (id) => fact.failed(id),
  rejected: fact.rejected,
  'not-sent': fact.notSent,
  unknown: (id) => fact.unknown(id),
  'settled-charged': (id) => fact.settled(id, 'charged'),
  'settled-not-charged': (id) => fact.settled(id, 'not-charged'),
  reopened: fact.reopened,
} satisfies Record<string, (id: ReturnType<typeof newId>) => ReturnType<typeof fact.sending>>;
type Step = keyof typeof steps;
const outcomes = ['succeeded', 'failed', 'rejected', 'not-sent', 'unknown'] as const;

test.each<[string, Step[], Step[]]>([
  ['intended', [], ['sending', 'not-sent']],
  ['sending', ['sending'], [...outcomes]],
  ...(['succeeded', 'failed', 'rejected', 'not-sent'] as const).map((end): [string, Step[], Step[]] => [
    end,
    ['sending', end],
    [],
  ]),
  ['unknown', ['sending', 'unknown'], ['settled-charged', 'settled-not-charged']],
  ['settled-charged', ['sending', 'unknown', 'settled-charged'], ['reopened']],
  ['settled-not-charged', ['sending', 'unknown', 'settled-not-charged'], ['reopened']],
])('what is %s takes exactly the steps that may follow', (state, path, legal) => {
  const till = fold();
  for (const next of Object.keys(steps) as Step[]) {
    const id = newId();
    const row = () => till.rows('recharge').find((each) => each['id'] === id);
    till.add(fact.intended(id));
    for (const step of path) till.add(steps[step](id));
    const before = row();
    expect(before).toMatchObject({ state });
    const go = () => till.add(steps[next](id));
    if (legal.includes(next)) go();
    else expect(go).toThrow(`: the recharge is ${state}`);
    const reached = next === 'reopened' ? 'unknown' : next;
    expect(row()).toEqual(legal.includes(next) ? expect.objectContaining({ state: reached }) : before);
  }
});

test('a step of what is not there, or an id used twice, names the fact and the recharge', () => {
  const till = fold();
  const id = newId();
  const adding = (draft: Parameters<typeof till.add>[0]) => () => till.add(draft);
  expect(adding(fact.sending(id))).toThrow(expect.objectContaining({ name: 'IllegalStep' }));
  expect(adding(fact.sending(id))).toThrow(`recharge-sending of ${id}: there is no such recharge`);
  expect(adding(fact.printed(id))).toThrow(`receipt-printed of ${id}: there is no such recharge`);
  till.add(fact.intended(id));
  expect(adding(fact.intended(id))).toThrow(`recharge-intended of ${id}: this id was used before`);
});

test('every copy that went into a file is counted, and changes nothing else', () => {
  const till = fold();
  const id = till.sell();
  const [before] = till.rows('recharge');
  till.add(fact.printed(id));
  till.add(fact.printed(id, 2));
  expect(till.rows('recharge')).toEqual([{ ...before, prints: 2 }]);
});

test('a closed day takes no fact of any kind', () => {
  const till = fold();
  till.add(closed('2026-11-24', 1));
  for (const businessDay of ['2026-11-23', '2026-11-24'])
    expect(() => till.add(fact.settings({}), { businessDay: day(businessDay) })).toThrow(`business day ${businessDay} is closed`);
  till.add(fact.settings({}), { businessDay: day('2026-11-25') });
});

const closed = (closedDay: string, zNumber: number): ReturnType<typeof fact.sending> => {
  const nothing = { count: 0, amount: taka(0) };
  const charged = { ...nothing, commission: poisha(0) };
  return {
    kind: 'day-closed',
    body: { closedDay: day(closedDay), zNumber, grandTotal: taka(0), charged, unknown: nothing, firstSeq: 1, lastSeq: 1 },
  };
};
