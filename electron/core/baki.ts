import type { Baki } from '../../shared/domain/cash.ts';
import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import type { CallOutput, ParsedInput } from '../../shared/ipc/contract.ts';
import { zero, type Poisha } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';

export const listBaki = ({ ledger }: Ports, query: ParsedInput<'baki.list'>): CallOutput<'baki.list'> => ({
  ...ledger.baki(query),
  owed: ledger.bakiOwed(),
});

export const bakiStatement = ({ ledger }: Ports, query: ParsedInput<'baki.statement'>): CallOutput<'baki.statement'> => ({
  baki: ledger.bakiOf(query.phone) ?? null,
  ...ledger.bakiLines(query),
});

/** Cash of a customer that owes; it goes into the drawer that is open. */
export function payBaki(ports: Ports, { phone, amount, note }: ParsedInput<'baki.pay'>): Result<Baki> {
  const shift = ports.ledger.openShift();
  if (!shift) return fail({ kind: 'shift-closed' });
  return lessen(ports, phone, amount, { kind: 'baki-paid', body: { phone, amount, note, shiftId: shift.shiftId } });
}

/** What the shop gives up. No cash moves, so no shift is needed. */
export const forgiveBaki = (ports: Ports, { phone, amount, note }: ParsedInput<'baki.forgive'>): Result<Baki> =>
  lessen(ports, phone, amount, { kind: 'baki-forgiven', body: { phone, amount, note } });

function lessen(ports: Ports, phone: Phone, amount: Poisha, draft: EntryDraft): Result<Baki> {
  const owed = ports.ledger.bakiOf(phone)?.owed ?? zero;
  if (amount > owed) return fail({ kind: 'baki-too-much', owed });
  const kept = record(ports, draft);
  if (!kept.ok) return fail({ kind: 'ledger-unavailable', fault: kept.failure });
  const after = ports.ledger.bakiOf(phone);
  if (!after) throw new Error('baki just paid is not in the ledger');
  return ok(after);
}
