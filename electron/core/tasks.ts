import type { Failure, LedgerFault } from '../../shared/failure.ts';

/** Why a task in another thread came to nothing, as the user is told. */
export const taskFailure = (why: LedgerFault | 'cancelled'): Failure =>
  why === 'cancelled' ? { kind: 'task-cancelled' } : { kind: 'ledger-unavailable', fault: why };
