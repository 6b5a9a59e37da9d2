import type { Baki, BakiLine, CashMove, CashSide, ShiftWithCash } from '../../shared/domain/cash.ts';
import type { LedgerEntry } from '../../shared/domain/ledger-entry.ts';
import { poisha } from '../../shared/money.ts';

type Flow = 'taken' | 'bakiGiven' | 'bakiPaid' | 'paidIn' | 'paidOut';
type Posting = { seq: number; day: string; flow: Flow; amount: number };
type Entry<K extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: K }>;
type Drawer = {
  opened: Entry<'shift-opened'>;
  closed?: Entry<'shift-closed'>;
  reason?: string;
  /** The days it stood in, each with the seq it came into it at. */
  days: { day: string; seq: number }[];
  postings: Posting[];
  moves: CashMove[];
  inDoubt: number;
};
type Sold = {
  id: string;
  phone: string;
  amount: number;
  cash: number;
  seq: number;
  isCharged: boolean;
  isInDoubt: boolean;
  held: string;
};

const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
const inHand: Readonly<Record<Flow, number>> = { taken: 1, bakiGiven: 0, bakiPaid: 1, paidIn: 1, paidOut: -1 };

/**
 * What a history of facts amounts to in cash and in baki: a second opinion that keeps a journal and adds it up when it is asked,
 * where the ledger keeps sums. Of the ledger's code it uses none.
 */
export class CashBook {
  readonly drawers: Drawer[] = [];
  readonly lines: (BakiLine & { phone: string })[] = [];
  private readonly sold = new Map<string, Sold>();
  private readonly doubts: { day: string; cash: number }[] = [];
  private closedThrough = '';

  constructor(entries: readonly LedgerEntry[] = []) {
    for (const entry of entries) this.take(entry);
  }

  take(entry: LedgerEntry): void {
    const open = this.open();
    if (entry.kind === 'shift-opened') {
      const days = [{ day: entry.businessDay, seq: entry.seq }];
      this.drawers.push({ opened: entry, days, postings: [], moves: [], inDoubt: 0 });
    } else if (entry.kind === 'shift-closed' && open) {
      this.stand(open, entry.businessDay, entry.seq);
      open.closed = entry;
      if (entry.body.reason !== undefined) open.reason = entry.body.reason;
      open.inDoubt = entry.body.inDoubt ?? 0;
    } else if (entry.kind === 'shift-explained') {
      const drawer = this.drawers.find(({ opened }) => opened.body.shiftId === entry.body.shiftId);
      if (drawer) drawer.reason = entry.body.reason;
    } else if (entry.kind === 'day-closed') {
      if (open) this.stand(open, entry.body.closedDay, entry.seq);
      this.closedThrough = entry.body.closedDay;
    } else if (entry.kind === 'cash-paid-in' || entry.kind === 'cash-paid-out') {
      const { seq, at, staff, body } = entry;
      const [flow, way] = entry.kind === 'cash-paid-in' ? (['paidIn', 'in'] as const) : (['paidOut', 'out'] as const);
      open?.moves.push({ seq, at, staff, way, amount: body.amount, reason: body.reason, note: body.note } as CashMove);
      this.post(entry, flow, body.amount);
    } else if (entry.kind === 'baki-paid') {
      this.post(entry, 'bakiPaid', entry.body.amount);
      this.owe(entry, 'paid', entry.body.phone, 0 - entry.body.amount, entry.body.note);
    } else if (entry.kind === 'baki-forgiven')
      this.owe(entry, 'forgiven', entry.body.phone, 0 - entry.body.amount, entry.body.note);
    else if (entry.kind === 'recharge-intended') {
      const { id, phone, amount, cashTaken = amount } = entry.body;
      const { seq, businessDay: held } = entry;
      this.sold.set(id, { id, phone, amount, cash: cashTaken, seq, isCharged: false, isInDoubt: false, held });
    } else this.judge(entry);
  }

  private judge(entry: LedgerEntry): void {
    const sold = 'id' in entry.body ? this.sold.get(entry.body.id) : undefined;
    if (!sold || entry.kind === 'receipt-printed' || entry.kind === 'recharge-sending') return;
    const isCharged =
      entry.kind === 'recharge-succeeded' || (entry.kind === 'recharge-settled' && entry.body.verdict === 'charged');
    const isInDoubt = entry.kind === 'recharge-unknown' || entry.kind === 'recharge-reopened';
    if (isCharged !== sold.isCharged) {
      const sign = isCharged ? 1 : -1;
      const unpaid = sold.amount - sold.cash;
      this.post(entry, 'taken', sign * sold.cash);
      this.post(entry, 'bakiGiven', sign * unpaid);
      if (unpaid !== 0) this.owe(entry, isCharged ? 'given' : 'taken-back', sold.phone, sign * unpaid, '', sold.id);
    }
    const isHeld = sold.held > this.closedThrough;
    const day = isHeld ? sold.held : entry.businessDay;
    if (sold.isInDoubt && isHeld) this.doubts.push({ day, cash: -sold.cash });
    if (isInDoubt) this.doubts.push({ day, cash: sold.cash });
    Object.assign(sold, { isCharged, isInDoubt, held: day });
  }

  private open(): Drawer | undefined {
    const last = this.drawers.at(-1);
    return last?.closed ? undefined : last;
  }

  private stand({ days }: Drawer, day: string, seq: number): void {
    if (day > (days.at(-1)?.day ?? '')) days.push({ day, seq });
  }

  private post({ seq, businessDay }: LedgerEntry, flow: Flow, amount: number): void {
    const open = this.open();
    if (!open || (amount === 0 && flow !== 'taken')) return;
    this.stand(open, businessDay, seq);
    open.postings.push({ seq, day: open.days.at(-1)?.day ?? businessDay, flow, amount });
  }

  private owe(
    entry: LedgerEntry,
    kind: BakiLine['kind'],
    phone: string,
    change: number,
    note: string,
    rechargeId?: string,
  ): void {
    const { seq, at, businessDay, staff } = entry;
    const owed = poisha(this.owed(phone) + change);
    const id = rechargeId === undefined ? {} : { rechargeId: rechargeId as NonNullable<BakiLine['rechargeId']> };
    this.lines.push({ seq, at, businessDay, staff, kind, change: poisha(change), owed, note, phone, ...id });
  }

  owed(phone?: string): number {
    return sum(this.lines.filter((line) => phone === undefined || line.phone === phone).map(({ change }) => change));
  }

  /** Everybody that ever owed, latest moved first. */
  customers(): (Baki & { lastSeq: number })[] {
    const phones = [...new Set(this.lines.map(({ phone }) => phone))];
    return phones
      .map((phone) => {
        const last = this.lines.findLast((line) => line.phone === phone);
        return { phone: phone as Baki['phone'], owed: poisha(this.owed(phone)), lastAt: last?.at ?? '', lastSeq: last?.seq ?? 0 };
      })
      .sort((a, b) => b.lastSeq - a.lastSeq);
  }

  private held({ opened, postings }: Drawer, beforeSeq = Infinity): number {
    return (
      opened.body.float + sum(postings.filter(({ seq }) => seq < beforeSeq).map(({ flow, amount }) => inHand[flow] * amount))
    );
  }

  shift(shiftId: string): ShiftWithCash | undefined {
    const drawer = this.drawers.find(({ opened }) => opened.body.shiftId === shiftId);
    if (!drawer) return undefined;
    const { opened, closed, postings, reason } = drawer;
    const count = closed && { counted: closed.body.counted, difference: closed.body.difference };
    const own = [...this.sold.values()].filter(({ isInDoubt, seq }) => isInDoubt && seq > opened.seq);
    const inDoubt = closed ? drawer.inDoubt : sum(own.map(({ cash }) => cash));
    return {
      shiftId: opened.body.shiftId,
      staff: opened.staff,
      openedAt: opened.at,
      float: opened.body.float,
      ...(closed && { closedAt: closed.at, closedBy: closed.staff, expected: closed.body.expected }),
      ...count,
      ...(reason !== undefined && { reason }),
      ...(closed?.body.counts && { counts: closed.body.counts as Record<string, number> }),
      ...(opened.body.from && { from: opened.body.from }),
      cash: { ...side(opened.body.float, postings, inDoubt), ...count },
    };
  }

  day(day: string): CashSide {
    const standing = this.drawers.filter(({ days }) => days.some((each) => each.day === day));
    const opening = (drawer: Drawer): number => {
      const came = drawer.days.find((each) => each.day === day);
      if (!came || came.seq === drawer.opened.seq) return this.isSameDrawer(drawer) ? 0 : drawer.opened.body.float;
      return this.held(drawer, came.seq);
    };
    const last = this.open();
    const asleep = last && standing.length === 0 && (last.days.at(-1)?.day ?? '') < day ? this.held(last) : 0;
    const closed = standing.filter((drawer) => drawer.closed && drawer.days.at(-1)?.day === day);
    const handedOn = (drawer: Drawer) =>
      this.drawers.some((next) => next.opened.body.from === drawer.opened.body.shiftId && this.isSameDrawer(next));
    const counted = closed.filter((drawer) => !handedOn(drawer)).map((drawer) => drawer.closed?.body.counted ?? 0);
    const postings = standing.flatMap((drawer) => drawer.postings.filter((posting) => posting.day === day));
    const inDoubt = sum(this.doubts.filter((doubt) => doubt.day === day).map(({ cash }) => cash));
    return {
      ...side(sum(standing.map(opening)) + asleep, postings, inDoubt),
      ...(closed.length > 0 && closed.length === standing.length && { counted: poisha(sum(counted)) }),
      ...(closed.length > 0 && { difference: poisha(sum(closed.map((drawer) => drawer.closed?.body.difference ?? 0))) }),
    };
  }

  /** Handed over within a day: the drawer of the shift before goes on. */
  private isSameDrawer({ opened }: Drawer): boolean {
    const before = this.drawers.find((drawer) => drawer.opened.body.shiftId === opened.body.from);
    return before?.days.at(-1)?.day === opened.businessDay;
  }
}

function side(float: number, postings: readonly Posting[], inDoubt: number): CashSide {
  const of = (flow: Flow) => poisha(sum(postings.filter((posting) => posting.flow === flow).map(({ amount }) => amount)));
  const flows = {
    taken: of('taken'),
    bakiGiven: of('bakiGiven'),
    bakiPaid: of('bakiPaid'),
    paidIn: of('paidIn'),
    paidOut: of('paidOut'),
  };
  const expected = poisha(float + sum(postings.map(({ flow, amount }) => inHand[flow] * amount)));
  return { float: poisha(float), ...flows, inDoubt: poisha(inDoubt), expected };
}
