import type { BusinessDay } from '../../../shared/business-day.ts';

export type CashDay = {
  float: number;
  taken: number;
  bakiGiven: number;
  bakiPaid: number;
  paidIn: number;
  paidOut: number;
  /** Of the drawers counted so far. */
  difference: number | undefined;
};
type Flows = Partial<Pick<CashDay, 'taken' | 'bakiGiven' | 'bakiPaid' | 'paidIn' | 'paidOut'>>;

/** The notes that lie in a drawer, and the day they lie there. */
type Drawer = { notes: number; standsIn: BusinessDay; openedOn: BusinessDay };

/** A shop's cash as hands move it: a drawer with notes in it, a slate with what customers owe, and a page for each day. */
export type PaperCash = { drawer: Drawer | undefined; slate: Map<number, number>; pages: Map<BusinessDay, CashDay> };

export const noCash = (): PaperCash => ({ drawer: undefined, slate: new Map(), pages: new Map() });

export function pageOf({ pages }: PaperCash, day: BusinessDay): CashDay {
  const known = pages.get(day);
  if (known) return known;
  const fresh = { float: 0, taken: 0, bakiGiven: 0, bakiPaid: 0, paidIn: 0, paidOut: 0, difference: undefined };
  pages.set(day, fresh);
  return fresh;
}

export function openDrawer(cash: PaperCash, day: BusinessDay, float: number): void {
  pageOf(cash, day).float += float;
  cash.drawer = { notes: float, standsIn: day, openedOn: day };
}

/** A drawer left open overnight begins the next page with what lies in it. A clock set back turns no page back. */
export function standIn(cash: PaperCash, day: BusinessDay): void {
  if (!cash.drawer || day <= cash.drawer.standsIn) return;
  pageOf(cash, day).float += cash.drawer.notes;
  cash.drawer.standsIn = day;
}

/** Notes change hands over an open drawer; where none is open, the till keeps no page of them. */
export function hand(cash: PaperCash, day: BusinessDay, flows: Flows): void {
  standIn(cash, day);
  if (!cash.drawer) return;
  const page = pageOf(cash, cash.drawer.standsIn);
  for (const [flow, amount] of Object.entries(flows) as [keyof Flows, number][]) page[flow] += amount;
  const { taken = 0, bakiPaid = 0, paidIn = 0, paidOut = 0 } = flows;
  cash.drawer.notes += taken + bakiPaid + paidIn - paidOut;
}

export function owe({ slate }: PaperCash, customer: number, more: number): void {
  slate.set(customer, (slate.get(customer) ?? 0) + more);
}

/** Answers how much more was counted than lay there. */
export function countDrawer(cash: PaperCash, day: BusinessDay, counted: number): number {
  standIn(cash, day);
  if (!cash.drawer) throw new Error('no drawer to count');
  const difference = counted - cash.drawer.notes;
  const page = pageOf(cash, cash.drawer.standsIn);
  page.difference = (page.difference ?? 0) + difference;
  cash.drawer = undefined;
  return difference;
}

/** The days on whose page something is left to tell but what lay in the drawer. */
export const movedDays = ({ pages }: PaperCash): BusinessDay[] =>
  [...pages]
    .filter(([, { taken, bakiPaid, paidIn, paidOut, difference = 0 }]) =>
      [taken, bakiPaid, paidIn, paidOut, difference].some((amount) => amount !== 0),
    )
    .map(([day]) => day);
