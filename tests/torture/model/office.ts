import type { BusinessDay } from '../../../shared/business-day.ts';
import type { DayReport } from '../../../shared/domain/day-report.ts';
import { failureOf, requireEqual, requireSame } from './answers.ts';
import { countDrawer, openDrawer, pageOf, standIn } from './paper-cash.ts';
import { closesNext, today, totalsOf } from './pure-model.ts';
import type { Story } from './story.ts';

export async function closeShift({ till, model, clock }: Story, counted: number): Promise<void> {
  const answer = await till.call('shift.close', { counted, reason: 'counted again' });
  if (!model.cash.drawer) return requireEqual(failureOf(answer), 'shift-closed', 'closing no shift');
  const expected = model.cash.drawer.notes;
  const difference = countDrawer(model.cash, today(model, clock.wallMs), counted);
  requireEqual(answer.ok && answer.value.expected, expected, 'what the drawer should hold');
  requireEqual(answer.ok && answer.value.difference, difference, 'the difference of the drawer');
}

export async function openShift({ till, model, clock }: Story, float: number): Promise<void> {
  const answer = await till.call('shift.open', { float });
  if (model.cash.drawer) return requireEqual(failureOf(answer), 'shift-already-open', 'opening a second shift');
  requireEqual(answer.ok, true, 'a shift opens');
  openDrawer(model.cash, today(model, clock.wallMs), float);
}

export async function closeDay(story: Story): Promise<void> {
  const { till, model, clock } = story;
  const day = closesNext(model, clock.wallMs);
  const answer = await till.call('day.close', {});
  if (!answer.ok) throw new Error(`the day does not close: ${failureOf(answer)}`);
  const paper = answer.value;
  model.zNumber += 1;
  model.closedThrough = day;
  standIn(model.cash, day);
  const grandTotal = [...model.days].filter(([each]) => each <= day).reduce((sum, [, { charged }]) => sum + charged, 0);
  const { charged, chargedCount, unknown, unknownCount } = totalsOf(model, day);
  requireSame(
    [paper.businessDay, paper.zNumber, paper.charged.amount, paper.charged.count, paper.unknown.amount, paper.unknown.count],
    [day, model.zNumber, charged, chargedCount, unknown, unknownCount],
    'a Z',
  );
  requireEqual(paper.grandTotal, grandTotal, 'the grand total of a Z');
  expectCash(story, paper.cash, day);
  expectWallet(story, paper);
  story.papers.push(paper);
}

function expectCash({ model }: Story, cash: DayReport['cash'], day: BusinessDay): void {
  const { float, taken, bakiGiven, bakiPaid, paidIn, paidOut, difference } = pageOf(model.cash, day);
  requireSame(
    cash && [cash.float, cash.taken, cash.bakiGiven, cash.bakiPaid, cash.paidIn, cash.paidOut, cash.difference ?? null],
    [float, taken, bakiGiven, bakiPaid, paidIn, paidOut, difference ?? null],
    `the cash of ${day}`,
  );
}

/** What the wallet did must explain how it got from one balance to the next, and one day begins where the day before ended. */
function expectWallet({ papers }: Story, { wallet }: DayReport): void {
  if (!wallet) return;
  const { opening, closing, net, named, unexplained } = wallet;
  const before = papers.at(-1)?.wallet?.closing;
  if (before !== undefined) requireEqual(opening, before, 'the wallet opens with what it closed with');
  if (opening === undefined || closing === undefined) return;
  const moved = named.reduce<number>((sum, { amount }) => sum + amount, unexplained.amount);
  requireEqual(opening + moved - net, closing, 'the wallet adds up');
}

export async function nameGap({ till }: Story, which: number): Promise<void> {
  const listed = await till.call('wallet.gaps', {});
  const unnamed = listed.ok ? listed.value.items.filter(({ named }) => named === undefined) : [];
  const gap = unnamed[which % Math.max(1, unnamed.length)];
  if (!gap) return;
  const { fromSeq, toSeq, amount } = gap;
  const name = amount > 0 ? 'deposit' : 'outside-sale';
  const answer = await till.call('wallet.nameGap', { fromSeq, toSeq, amount, name, note: 'the owner remembers' });
  requireEqual(answer.ok, true, 'naming a movement');
}

export async function changeCutOver({ till, model }: Story, dayCutOverMinutes: number): Promise<void> {
  const answer = await till.call('settings.change', { dayCutOverMinutes });
  requireEqual(answer.ok, true, `the day begins ${dayCutOverMinutes} minutes after midnight`);
  model.cutOverMinutes = dayCutOverMinutes;
}

/** Nobody can change what is on paper: every Z ever printed says the same again. */
export async function expectPapers({ till, papers }: Story): Promise<void> {
  for (const paper of papers) {
    const again = await till.call('day.xReport', { businessDay: paper.businessDay });
    requireSame(again.ok && again.value, paper, `the Z of ${paper.businessDay}`);
  }
  requireSame(
    papers.map(({ zNumber }) => zNumber),
    papers.map((_, index) => index + 1),
    'the numbers of the Zs',
  );
  const sold = papers.reduce((sum, { charged }) => sum + charged.amount, 0);
  if (papers.length > 0) requireEqual(papers.at(-1)?.grandTotal, sold, 'the grand total is the sum of the Zs');
}
