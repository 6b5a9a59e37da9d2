import fc from 'fast-check';
import { dayAfter, type BusinessDay } from '../../../shared/business-day.ts';
import type { EntryDraft, EntryStamp } from '../../../shared/domain/ledger-entry.ts';
import type { RechargeId, ShiftId } from '../../../shared/ids.ts';
import { poisha, taka } from '../../../shared/money.ts';
import { accountTypes, operatorCodes } from '../../../shared/operators.ts';
import { day, fact, newId, newShiftId, phone, startMs } from './facts.ts';
import { Model } from './model.ts';
import type { TestLedger } from './ledger.ts';

/** Numbers a few of which share a phone, a prefix or the last four digits. */
export const phones = ['01712345678', '01312345678', '01899995678', '01655554321', '01500000000', '01999999999'].map(phone);

const sale = fc.record({
  do: fc.constantFrom('sell' as const, 'sell' as const, 'sell' as const, 'sellOnBaki' as const),
  phone: fc.constantFrom(...phones),
  operator: fc.constantFrom(...operatorCodes),
  accountType: fc.constantFrom(...accountTypes),
  amount: fc.constantFrom(20, 30, 50, 100, 500).map(taka),
  commission: fc.integer({ min: 0, max: 1000 }).map(poisha),
  outcome: fc.constantFrom(
    'intended',
    'sending',
    'succeeded',
    'succeeded',
    'succeeded',
    'failed',
    'rejected',
    'notSent',
    'unknown',
    'unknown',
  ),
  balances: fc.boolean(),
  /** Hundredths of the price that a sale on baki is paid now. */
  paid: fc.nat({ max: 99 }),
});
const other = fc.record({
  do: fc.constantFrom(
    'finish',
    'settle',
    'settle',
    'settle',
    'reopen',
    'reopen',
    'print',
    'queuePrint',
    'queueDay',
    'endPrint',
    'endPrint',
    'shift',
    'countShift',
    'handOver',
    'explain',
    'payIn',
    'payOut',
    'payBaki',
    'payBaki',
    'forgiveBaki',
    'closeDay',
    'nextDay',
    'settings',
    'note' as const,
  ),
  pick: fc.nat(),
  charged: fc.boolean(),
});
/** What somebody wants to do next. Whether it is possible then is found out by {@link play}. */
export const wishes = fc.array(fc.oneof({ weight: 3, arbitrary: sale }, { weight: 2, arbitrary: other }), {
  maxLength: 60,
  size: 'max',
});
type Wish = typeof wishes extends fc.Arbitrary<(infer W)[]> ? W : never;

/** Plays the wishes that are legal when their turn comes on a ledger and on the model alike. */
export function play(all: readonly Wish[], till: TestLedger): Model {
  const model = new Model();
  let today: BusinessDay = day('2026-11-24');
  let balance = taka(1_000_000);
  let minutes = 0;
  const append = (draft: EntryDraft): void => {
    // A closed day takes no more entries: core stamps them with the day after it.
    const businessDay = today > model.closedThrough ? today : dayAfter(day(model.closedThrough));
    const stamp: EntryStamp = { atMs: startMs + minutes++ * 60_000, businessDay, staff: minutes % 3 === 0 ? 'রহিম' : 'Rahim' };
    model.cash.take(till.add(draft, stamp));
    model.take(draft, stamp);
  };
  const inState = (...states: string[]): RechargeId[] =>
    [...model.sold].filter(([, sold]) => states.includes(sold.state)).map(([id]) => id as RechargeId);
  const told = (amount: number, commission: number) => {
    const balanceBefore = balance;
    balance = poisha(balance - amount + commission);
    return { balanceBefore, balanceAfter: balance };
  };

  for (const wish of all) {
    if ('outcome' in wish) {
      const { outcome, balances, commission, do: how, paid, ...order } = wish;
      const id = newId();
      const cash = how === 'sell' ? {} : { cashTaken: poisha(Math.floor((order.amount * paid) / 100)) };
      append(fact.intended(id, { ...order, ...cash }));
      if (outcome === 'notSent') append(fact.notSent(id));
      if (outcome === 'notSent' || outcome === 'intended') continue;
      append(fact.sending(id));
      if (outcome === 'succeeded') append(fact.succeeded(id, { commission, ...told(order.amount, commission) }));
      else if (outcome === 'failed') append(fact.failed(id, { balanceBefore: balance, balanceAfter: balance }));
      else if (outcome === 'rejected') append(fact.rejected(id));
      else if (outcome === 'unknown') append(fact.unknown(id, balances ? told(order.amount, 0) : {}));
      continue;
    }
    const pickOf = (ids: RechargeId[]): RechargeId | undefined => ids[wish.pick % Math.max(1, ids.length)];
    const id = pickOf(candidates(wish.do, inState));
    if (wish.do === 'finish' && id) {
      if (model.sold.get(id)?.state === 'intended') append(wish.charged ? fact.sending(id) : fact.notSent(id));
      else append(wish.charged ? fact.unknown(id) : fact.notSent(id));
    } else if (wish.do === 'settle' && id) append(fact.settled(id, wish.charged ? 'charged' : 'not-charged'));
    else if (wish.do === 'reopen' && id) append(fact.reopened(id));
    else if (wish.do === 'print' && id) append(fact.printed(id));
    else if (wish.do === 'queuePrint' && id) append(fact.printQueued(id, (model.sold.get(id)?.prints ?? 0) + 1));
    else if (wish.do === 'queueDay') append(fact.dayQueued(...dayToPrint(wish.charged, today, till)));
    else if (wish.do === 'endPrint') {
      const open = [...model.openJobs];
      const jobId = open[wish.pick % Math.max(1, open.length)];
      if (jobId)
        append(fact.printEnded(jobId, wish.charged ? {} : { state: 'failed', fault: 'offline', partly: wish.pick % 3 === 0 }));
    } else if (drawerWishes.has(wish.do)) for (const draft of drawerFacts(wish, till, model)) append(draft);
    else if (wish.do === 'closeDay' && today > model.closedThrough) append(closingOf(today, till));
    else if (wish.do === 'note') for (const draft of notesOf(wish, model)) append(draft);
    else if (wish.do === 'nextDay') today = dayAfter(today);
    else if (wish.do === 'settings') append(fact.settings({ duplicateWindowMinutes: 1 + (wish.pick % 200) }));
  }
  return model;
}

/** Of somebody who has bought: named or not, a favourite or not. */
function notesOf({ pick, charged }: { pick: number; charged: boolean }, { remembered }: Model): EntryDraft[] {
  const known = [...remembered.keys()];
  const number = known[pick % Math.max(1, known.length)];
  if (number === undefined) return [];
  return [fact.noted(phone(number), { favourite: charged, name: pick % 3 === 0 ? `রহিম ${pick % 5}` : '' })];
}

const drawerWishes: ReadonlySet<string> = new Set(
  'shift countShift handOver explain payIn payOut payBaki forgiveBaki'.split(' '),
);

/** What is possible with the drawer as it stands. */
function drawerFacts(wish: { do: string; pick: number }, { ledger }: TestLedger, { openShift, cash }: Model): EntryDraft[] {
  const amount = poisha(1 + (wish.pick % 9_999));
  const debtors = cash.customers().filter(({ owed }) => owed > 0);
  const debtor = debtors[wish.pick % Math.max(1, debtors.length)];
  const part = debtor && poisha(1 + (wish.pick % debtor.owed));
  if (wish.do === 'forgiveBaki') return part === undefined ? [] : [fact.bakiForgiven(part, debtor?.phone)];
  const closed = cash.drawers.filter(({ closed: end }) => end).map(({ opened }) => opened.body.shiftId);
  const told = closed[wish.pick % Math.max(1, closed.length)];
  if (wish.do === 'explain') return told ? [{ kind: 'shift-explained', body: { shiftId: told, reason: `no ${wish.pick}` } }] : [];
  if (openShift === undefined)
    return wish.do === 'shift' || wish.do === 'countShift' ? [fact.shiftOpened(newShiftId(), amount)] : [];
  const shiftId = openShift as ShiftId;
  if (wish.do === 'payIn') return [fact.paidIn(shiftId, amount)];
  if (wish.do === 'payOut') return [fact.paidOut(shiftId, amount)];
  if (wish.do === 'payBaki') return part === undefined ? [] : [fact.bakiPaid(shiftId, part, debtor?.phone)];
  const { expected = poisha(0), inDoubt = poisha(0) } = ledger.cashOfShift(shiftId) ?? {};
  const counted = poisha(Math.max(0, expected + (wish.pick % 3) - 1));
  const count = { counted, expected, difference: poisha(counted - expected) };
  if (wish.do === 'shift') return [fact.shiftClosed(shiftId, wish.pick % 2 === 0 ? count : { ...count, reason: 'known' })];
  const closing = fact.shiftClosed(shiftId, { ...count, inDoubt, counts: { '1': wish.pick % 7 } });
  return wish.do === 'countShift' ? [closing] : [closing, fact.shiftOpened(newShiftId(), counted, { from: shiftId })];
}

/** The last Z where there is one and it is wanted, else an X. */
function dayToPrint(closed: boolean, today: BusinessDay, { ledger }: TestLedger): Parameters<typeof fact.dayQueued> {
  const z = closed ? ledger.lastZ() : undefined;
  return z ? [z.businessDay, z.zNumber, ledger.timesZPrinted(z.zNumber) + 1] : [today, undefined, 1];
}

function candidates(wish: string, inState: (...states: string[]) => RechargeId[]): RechargeId[] {
  if (wish === 'finish') return inState('intended', 'sending');
  if (wish === 'settle') return inState('unknown');
  if (wish === 'reopen') return inState('settled-charged', 'settled-not-charged');
  return wish === 'print' || wish === 'queuePrint' ? inState('succeeded', 'unknown') : [];
}

function closingOf(closedDay: BusinessDay, { ledger }: TestLedger): EntryDraft {
  const { charged, unknown, grandTotal } = ledger.day(closedDay);
  const last = ledger.lastZ();
  const lastSeq = (ledger.lastEntry()?.seq ?? 0) + 1;
  const grown = poisha(grandTotal + charged.amount);
  return {
    kind: 'day-closed',
    body: {
      closedDay,
      zNumber: (last?.zNumber ?? 0) + 1,
      grandTotal: grown,
      charged,
      unknown,
      firstSeq: (last?.lastSeq ?? 0) + 1,
      lastSeq,
    },
  };
}
