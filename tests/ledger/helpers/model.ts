import type { EntryDraft, EntryStamp } from '../../../shared/domain/ledger-entry.ts';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import { CashBook } from '../../helpers/cash-book.ts';
import { unreachable } from '../../../shared/result.ts';

/** One movement of a day's totals: the model keeps a journal and adds it up, where the ledger keeps totals. */
export type Posting = {
  day: string;
  line: string;
  column: 'charged' | 'unknown' | 'notCharged';
  sign: number;
  amount: number;
  commission: number;
  hour: number;
  staff: string;
  phone: string;
  state: RechargeState;
  reason: string;
};
type Sold = {
  state: RechargeState;
  line: string;
  day: string;
  heldBy?: string;
  phone: string;
  amount: number;
  staff: string;
  hour: number;
  reason: string;
  commission: number;
  seqs: number[];
  prints: number;
};

/** A second opinion on what a history of facts amounts to, written without the ledger's code or tables. */
export class Model {
  readonly sold = new Map<string, Sold>();
  readonly postings: Posting[] = [];
  readonly remembered = new Map<string, { times: number; lastAmount: number }>();
  /** What was said of a number last, favourites in the order in which they became ones. */
  readonly names = new Map<string, string>();
  readonly favourites: string[] = [];
  /** By number: every amount that was proven, in its order. By account: every amount that was not declined. */
  readonly proven = new Map<string, number[]>();
  readonly soldFor = new Map<string, number[]>();
  readonly jobs = new Map<string, { id: string; copy: number }>();
  readonly openJobs = new Set<string>();
  /** By Z number: the copies that may be on paper. */
  readonly zCopies = new Map<number, Map<string, number>>();
  /** Cash and baki have a model of their own. */
  readonly cash = new CashBook();
  openShift: string | undefined;
  closedThrough = '';
  seq = 0;

  take(draft: EntryDraft, { businessDay, staff, atMs }: EntryStamp): void {
    this.seq += 1;
    switch (draft.kind) {
      case 'recharge-intended': {
        const { id, operator, accountType, phone, amount } = draft.body;
        this.sold.set(id, {
          state: 'intended',
          line: `${operator}|${accountType}`,
          day: businessDay,
          phone,
          amount,
          staff,
          // Bangladesh is six hours ahead of UTC.
          hour: Math.floor(atMs / 3_600_000 + 6) % 24,
          reason: '',
          commission: 0,
          seqs: [this.seq],
          prints: 0,
        });
        return;
      }
      case 'shift-opened':
        this.openShift = draft.body.shiftId;
        return;
      case 'shift-closed':
        this.openShift = undefined;
        return;
      case 'day-closed':
        this.closedThrough = draft.body.closedDay;
        return;
      case 'settings-changed':
      case 'operator-resumed':
      case 'clock-jumped':
      case 'ledger-restored':
      case 'ledger-moved-out':
      case 'move-called-off':
      case 'staff-added':
      case 'staff-changed':
      case 'staff-signed-in':
      case 'staff-signed-out':
      case 'pin-refused':
      case 'recovery-used':
      case 'override-given':
      case 'gap-named':
      case 'balance-observed':
      case 'claim-moved':
      case 'shift-explained':
      case 'cash-paid-in':
      case 'cash-paid-out':
      case 'baki-paid':
      case 'baki-forgiven':
        return;
      case 'customer-noted': {
        const { phone, favourite, name } = draft.body;
        this.names.set(phone, name);
        const at = this.favourites.indexOf(phone);
        if (favourite && at < 0) this.favourites.push(phone);
        if (!favourite && at >= 0) this.favourites.splice(at, 1);
        return;
      }
      case 'receipt-printed':
        this.of(draft.body.id).prints += 1;
        return;
      case 'print-queued': {
        const { jobId, what } = draft.body;
        this.openJobs.add(jobId);
        if (what.kind === 'day' && what.zNumber !== undefined)
          this.zCopies.set(what.zNumber, (this.zCopies.get(what.zNumber) ?? new Map<string, number>()).set(jobId, what.copy));
        if (what.kind !== 'receipt') return;
        this.of(what.id).prints = what.copy;
        this.jobs.set(jobId, { id: what.id, copy: what.copy });
        return;
      }
      case 'print-ended': {
        this.openJobs.delete(draft.body.jobId);
        const isFree = draft.body.state === 'failed' && draft.body.partly !== true;
        if (isFree) for (const copies of this.zCopies.values()) copies.delete(draft.body.jobId);
        const job = this.jobs.get(draft.body.jobId);
        if (!job) return;
        if (isFree && this.of(job.id).prints === job.copy) this.of(job.id).prints -= 1;
        return;
      }
      case 'recharge-sending':
      case 'recharge-succeeded':
      case 'recharge-failed':
      case 'recharge-rejected':
      case 'recharge-not-sent':
      case 'recharge-unknown':
      case 'recharge-settled':
      case 'recharge-reopened':
        return this.step(draft, businessDay);
      default:
        return unreachable(draft);
    }
  }

  private step(draft: Extract<EntryDraft, { body: { id: string } }>, businessDay: string): void {
    const sold = this.of(draft.body.id);
    sold.seqs.push(this.seq);
    const before = sold.state;
    sold.state = stateAfter(draft);
    if (draft.kind === 'recharge-sending') return;
    if (draft.kind === 'recharge-succeeded') sold.commission = draft.body.commission;
    if (isTold(draft)) sold.reason = draft.body.reason;
    if (draft.kind === 'recharge-succeeded' || draft.kind === 'recharge-unknown') {
      const { times = 0 } = this.remembered.get(sold.phone) ?? {};
      this.remembered.set(sold.phone, { times: times + 1, lastAmount: sold.amount });
      this.soldFor.set(sold.line, [...(this.soldFor.get(sold.line) ?? []), sold.amount]);
    }
    if (draft.kind === 'recharge-succeeded') {
      this.proven.set(sold.phone, [...(this.proven.get(sold.phone) ?? []), sold.amount]);
    }
    const holder = sold.heldBy ?? sold.day;
    const isOpen = holder > this.closedThrough;
    const target = isOpen ? holder : businessDay;
    const wasCharged = isCharged(before);
    if (sold.heldBy !== undefined && (isOpen || wasCharged)) this.post(sold, before, target, -1);
    this.post(sold, sold.state, target, 1);
    sold.heldBy = target;
  }

  private post(sold: Sold, state: RechargeState, day: string, sign: number): void {
    const { line, amount, commission, hour, staff, phone, reason } = sold;
    const column = isCharged(state) ? 'charged' : state === 'unknown' ? 'unknown' : 'notCharged';
    const posting = { day, line, column, sign, amount, commission: state === 'succeeded' ? commission : 0 } as const;
    this.postings.push({ ...posting, hour, staff, phone, state, reason });
  }

  /** Counted anew from every sale: most often, then latest; null when nothing was sold twice. */
  usualOf(phone: string): number | null {
    const amounts = this.proven.get(phone) ?? [];
    const ranked = [...new Set(amounts)].map((amount) => ({
      amount,
      times: amounts.filter((each) => each === amount).length,
      latest: amounts.lastIndexOf(amount),
    }));
    const [best] = ranked.sort((a, b) => b.times - a.times || b.latest - a.latest);
    return best !== undefined && best.times >= 2 ? best.amount : null;
  }

  /** What was sold at least twice for `operator|accountType`: most often, then smallest. */
  usualFor(line: string): number[] {
    const amounts = this.soldFor.get(line) ?? [];
    const times = (amount: number) => amounts.filter((each) => each === amount).length;
    return [...new Set(amounts)].filter((amount) => times(amount) >= 2).sort((a, b) => times(b) - times(a) || a - b);
  }

  total(
    column: Posting['column'],
    matches: (posting: Posting) => boolean,
  ): { count: number; amount: number; commission: number } {
    const sum = { count: 0, amount: 0, commission: 0 };
    for (const posting of this.postings) {
      if (posting.column !== column || !matches(posting)) continue;
      sum.count += posting.sign;
      sum.amount += posting.sign * posting.amount;
      sum.commission += posting.sign * posting.commission;
    }
    return sum;
  }

  private of(id: string): Sold {
    const sold = this.sold.get(id);
    if (!sold) throw new Error(`the model knows no ${id}`);
    return sold;
  }
}

type Told = Extract<EntryDraft, { kind: 'recharge-failed' | 'recharge-rejected' | 'recharge-not-sent' | 'recharge-unknown' }>;
const toldKinds: ReadonlySet<string> = new Set(['recharge-failed', 'recharge-rejected', 'recharge-not-sent', 'recharge-unknown']);
const isTold = (draft: EntryDraft): draft is Told => toldKinds.has(draft.kind);

const isCharged = (state: RechargeState): boolean => state === 'succeeded' || state === 'settled-charged';

function stateAfter(draft: EntryDraft): RechargeState {
  if (draft.kind === 'recharge-settled') return draft.body.verdict === 'charged' ? 'settled-charged' : 'settled-not-charged';
  if (draft.kind === 'recharge-reopened') return 'unknown';
  return draft.kind.replace('recharge-', '') as RechargeState;
}
