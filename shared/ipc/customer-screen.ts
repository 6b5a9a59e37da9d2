import type { CustomerView } from '../domain/customer-view.ts';

/** All that the page of the customer's window can reach, as `window.customerScreen`. */
export type CustomerScreen = {
  /** Called with what to show, now and whenever it changes. One listener. */
  onView(listener: (view: CustomerView) => void): void;
};
