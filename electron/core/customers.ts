import type { Customer } from '../../shared/domain/customer.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';
import { record } from './stamp.ts';

/** A favourite that has just bought stands among the favourites only. */
export const recentCustomers = ({ ledger }: Pick<Ports, 'ledger'>, limit: number): Customer[] => [
  ...ledger.favouriteCustomers(limit),
  ...ledger.recentCustomers(limit).filter(({ favourite }) => !favourite),
];

/** Only of a number that has bought: others are nobody's customers yet. What is so already is not written down again. */
export function noteCustomer(ports: Ports, note: ParsedInput<'customers.note'>): Result<Customer> {
  const before = ports.ledger.customer(note.phone);
  if (!before) return fail({ kind: 'not-found' });
  if (before.favourite === note.favourite && before.name === note.name) return ok(before);
  const kept = record(ports, { kind: 'customer-noted', body: note });
  return kept.ok ? ok({ ...before, ...note }) : fail({ kind: 'ledger-unavailable', fault: kept.failure });
}
