import type { CustomerView } from '../../../shared/domain/customer-view.ts';

/** A screen that faces the customer, when there is one. Never throws, never waits: a dead one costs a sale nothing. */
export interface CustomerDisplay {
  /** From now on this, until the next one. */
  show(view: CustomerView): void;
}
