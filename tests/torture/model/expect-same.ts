import type { RechargeId } from '../../../shared/ids.ts';
import type { Phone } from '../../../shared/phone.ts';
import { requireEqual, requireSame } from './answers.ts';
import { phoneOf } from './counter.ts';
import { expectPapers } from './office.ts';
import { pageOf } from './paper-cash.ts';
import { reach, today, totalsOf, type Sale } from './pure-model.ts';
import type { Story } from './story.ts';

/** `what-moves`: what can have changed just now, where a story is too long to look at everything after every step. */
export type Depth = 'everything' | 'what-moves';

/** Everything the till can be asked is what the model says. */
export async function expectSame(story: Story, depth: Depth): Promise<void> {
  const { till, model, provider, clock } = story;
  const { ledger } = till.ports;
  for (const sale of depth === 'everything' ? model.sales : model.sales.slice(-lately).concat(mayMove(model.sales))) {
    const state = ledger.recharge(sale.id as RechargeId)?.state;
    // A gap of just its size takes a verdict back; the model cannot know when, only that something must have moved.
    if (sale.state === 'settled-not-charged' && state === 'unknown' && somethingMoved(story))
      reach(model, sale, 'unknown', clock.wallMs);
    requireEqual(state, sale.state, `the state of ${sale.id}`);
  }
  const day = today(model, clock.wallMs);
  const { charged, chargedCount, unknown, unknownCount } = totalsOf(model, day);
  const so = ledger.day(day);
  requireSame(
    [so.charged.amount, so.charged.count, so.unknown.amount, so.unknown.count],
    [charged, chargedCount, unknown, unknownCount],
    'the day so far',
  );
  expectCash(story);
  if (depth === 'everything') await expectCalls(story);
  requireEqual(ledger.lastKnownBalance()?.balance, provider.told, 'the last balance the provider told');
  requireEqual(till.incidents.length, 0, `no exception (${String(till.incidents[0])})`);
}

/** What the page would be shown. */
async function expectCalls(story: Story): Promise<void> {
  const { till, model, clock } = story;
  const unknowns = await till.call('unknowns.list', {});
  const listed = unknowns.ok ? unknowns.value.items : [];
  const open = model.sales.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  requireSame(listed.map(({ rechargeId }) => rechargeId as string).sort(), [...open].sort(), 'the open unknowns');
  if (model.outsideMoves === 0) for (const { rechargeId, suggestion } of listed) expectTrue(story, rechargeId, suggestion);
  const report = await till.call('day.xReport', {});
  const day = today(model, clock.wallMs);
  const { charged, unknown } = totalsOf(model, day);
  requireSame(
    report.ok && [report.value.businessDay, report.value.charged.amount, report.value.unknown.amount],
    [day, charged, unknown],
    'the X report',
  );
  await expectPapers(story);
}

const lately = 5;
const mayMove = (sales: readonly Sale[]): Sale[] =>
  sales.filter(({ state }) => state === 'unknown' || state.startsWith('settled'));

const somethingMoved = ({ model }: Story): boolean =>
  model.outsideMoves > 0 || model.sales.some(({ charged, state }) => charged && state !== 'succeeded');

/** Nothing moves this wallet but this till, and no script debits late: then what the balances suggest must be so. */
function expectTrue({ model }: Story, id: string, suggestion: string): void {
  const sale = model.sales.find((each) => each.id === id);
  if (suggestion === 'charged' || suggestion === 'not-charged')
    requireEqual(suggestion, sale?.charged ? 'charged' : 'not-charged', `the suggestion for ${id}`);
}

function expectCash({ till, model, clock }: Story): void {
  const { ledger } = till.ports;
  const shift = ledger.openShift();
  requireEqual(shift && ledger.cashOfShift(shift.shiftId)?.expected, model.cash.drawer?.notes, 'what lies in the drawer');
  const day = today(model, clock.wallMs);
  const { drawer } = model.cash;
  // Not written yet where nothing has moved today: the drawer stands there all the same.
  const page = { ...pageOf(model.cash, day) };
  if (drawer && drawer.standsIn < day) page.float += drawer.notes;
  const { float, taken, bakiGiven, bakiPaid, paidIn, paidOut, difference } = ledger.cashOfDay(day);
  requireSame(
    [float, taken, bakiGiven, bakiPaid, paidIn, paidOut, difference ?? null],
    [page.float, page.taken, page.bakiGiven, page.bakiPaid, page.paidIn, page.paidOut, page.difference ?? null],
    'the cash of today',
  );
  for (const [customer, owed] of model.cash.slate) requireEqual(owedBy(customer), owed, `what customer ${customer} owes`);

  function owedBy(customer: number): number {
    return ledger.bakiOf(phoneOf(customer) as Phone)?.owed ?? 0;
  }
}
