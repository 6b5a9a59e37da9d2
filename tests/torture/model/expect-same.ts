import type { RechargeId } from '../../../shared/ids.ts';
import { reach, today, totalsOf } from './pure-model.ts';
import type { Story } from './story.ts';

export function requireEqual(found: unknown, expected: unknown, what: string): void {
  if (!Object.is(found, expected))
    throw new Error(`${what}: the till says ${JSON.stringify(found)}, the model ${JSON.stringify(expected)}`);
}

/** Everything the till can be asked is what the model says. */
export async function expectSame(story: Story): Promise<void> {
  const { till, model, provider, clock } = story;
  const { ledger } = till.ports;
  for (const sale of model.sales) {
    const state = ledger.recharge(sale.id as RechargeId)?.state;
    // A gap of just its size takes a verdict back; the model cannot know when, only that something must have moved.
    if (sale.state === 'settled-not-charged' && state === 'unknown' && somethingMoved(story))
      reach(model, sale, 'unknown', clock.wallMs);
    requireEqual(state, sale.state, `the state of ${sale.id}`);
  }
  const unknowns = await till.call('unknowns.list', {});
  const listed = unknowns.ok ? unknowns.value.items : [];
  const open = model.sales.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  requireEqual(
    listed
      .map(({ rechargeId }) => rechargeId as string)
      .sort()
      .join(),
    [...open].sort().join(),
    'the open unknowns',
  );
  if (model.outsideMoves === 0) for (const { rechargeId, suggestion } of listed) expectTrue(story, rechargeId, suggestion);

  const day = today(model, clock.wallMs);
  const report = await till.call('day.xReport', {});
  const { charged, chargedCount, unknown, unknownCount } = totalsOf(model, day);
  const said = report.ok
    ? [
        report.value.businessDay,
        report.value.charged.amount,
        report.value.charged.count,
        report.value.unknown.amount,
        report.value.unknown.count,
      ]
    : report;
  requireEqual(JSON.stringify(said), JSON.stringify([day, charged, chargedCount, unknown, unknownCount]), 'the day so far');
  const shift = ledger.openShift();
  requireEqual(shift && ledger.cashOfShift(shift.shiftId)?.taken, model.shift?.taken, 'taken in this shift');
  requireEqual(ledger.lastKnownBalance()?.balance, provider.told, 'the last balance the provider told');
  requireEqual(till.incidents.length, 0, `no exception (${String(till.incidents[0])})`);
}

const somethingMoved = ({ model }: Story): boolean =>
  model.outsideMoves > 0 || model.sales.some(({ charged, state }) => charged && state !== 'succeeded');

/** Nothing moves this wallet but this till, and no script debits late: then what the balances suggest must be so. */
function expectTrue({ model }: Story, id: string, suggestion: string): void {
  const sale = model.sales.find((each) => each.id === id);
  if (suggestion === 'charged' || suggestion === 'not-charged')
    requireEqual(suggestion, sale?.charged ? 'charged' : 'not-charged', `the suggestion for ${id}`);
}
