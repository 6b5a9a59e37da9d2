import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

/** A later naming of the same movement supersedes the one before; the entries keep both. */
export function nameGap(entry: EntryOf<'gap-named'>, tables: Projections): void {
  const { fromSeq, toSeq, amount, name, note, rechargeId } = entry.body;
  if (fromSeq > toSeq || toSeq >= entry.seq) throw new IllegalStep(entry, 'these two balances are not both before it');
  if (rechargeId !== undefined && !tables.recharge.get(rechargeId)) throw new IllegalStep(entry, 'there is no such recharge');
  const row = {
    to_seq: toSeq,
    from_seq: fromSeq,
    named_seq: entry.seq,
    staff: entry.staff,
    amount,
    name,
    note,
    recharge_id: rechargeId ?? null,
  };
  if (tables.gap.get(toSeq, fromSeq)) tables.gap.update(row);
  else tables.gap.insert(row);
}

export function observe({ seq, at, staff, body }: EntryOf<'balance-observed'>, tables: Projections): void {
  tables.observed.insert({ seq, at, staff, balance: body.balance, note: body.note });
}

/** Every step is kept; a claim begins by being opened. */
export function moveClaim(entry: EntryOf<'claim-moved'>, tables: Projections): void {
  const { rechargeId, claim, note, evidence } = entry.body;
  const { seq, at, staff } = entry;
  if (!tables.recharge.get(rechargeId)) throw new IllegalStep(entry, 'there is no such recharge');
  const before = tables.claim.get(rechargeId);
  if (!before && claim !== 'open') throw new IllegalStep(entry, 'this claim was never opened');
  if (before) tables.claim.update({ ...before, claim, last_seq: seq });
  else tables.claim.insert({ recharge_id: rechargeId, opened_seq: seq, claim, last_seq: seq });
  const [from_seq, to_seq] = [evidence?.fromSeq ?? null, evidence?.toSeq ?? null];
  tables.claimStep.insert({ seq, recharge_id: rechargeId, at, staff, claim, note, from_seq, to_seq });
}
