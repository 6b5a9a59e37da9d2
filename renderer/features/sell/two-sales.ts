import type { RechargeId } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/result.ts';
import { nextStep, openForm } from './flow.ts';
import type { Command, Flow, FlowContext, FlowEvent } from './flow-state.ts';
import { waitingAgain } from './waiting.ts';

/** The sale in front, which the keys are for, and at most one that was put aside. The till itself has one under way at a time. */
export type TwoSales = { readonly front: Flow; readonly aside: Flow | null };

export type SalesEvent =
  | FlowEvent
  /** The recharge on its way is put aside for the next customer. */
  | { type: 'next-customer'; repeat: boolean }
  /** The one put aside comes to the front, and what was in front is put aside in turn. */
  | { type: 'swapped'; repeat: boolean };

export type SalesStep = { readonly sales: TwoSales; readonly command: Command | null };

/**
 * Two sales over the machine of one ({@link nextStep}):
 *
 * - While the one aside has not ended, or asks something, nothing is sent from the front, whatever is pressed.
 * - Nothing is sent later by itself: when the one aside has ended, Enter has to go down and come up before it counts again.
 * - An ending or a question put aside stays until it was in front; what is typed is never thrown away for it.
 */
export function nextSales(sales: TwoSales, event: SalesEvent, context: FlowContext): SalesStep {
  // A key that the keyboard repeats by itself means nothing anywhere.
  if ('repeat' in event && event.repeat) return stay(sales);
  const step = take(sales, event, context);
  return { sales: settled(sales, step.sales, event), command: step.command };
}

export const openSales = (freshId: RechargeId): TwoSales => ({ front: openForm(freshId), aside: null });

/** The till has it, or waits for a word about it: nothing else may be sent meanwhile. */
export const isOpen = (flow: Flow | null): boolean => flow?.at === 'sending' || flow?.at === 'duplicate' || flow?.at === 'near';

/** Has ended, or asks something: somebody must look. */
export const wantsEyes = (flow: Flow | null): boolean => flow?.at === 'ended' || flow?.at === 'duplicate' || flow?.at === 'near';

/** The till has written it down, or the page asks the ledger about it: the till asks nothing more of this sale. */
export const mayPutAside = (flow: Flow): boolean => flow.at === 'sending' && (flow.savedAt !== null || flow.checking);

const stay = (sales: TwoSales): SalesStep => ({ sales, command: null });

function take(sales: TwoSales, event: SalesEvent, context: FlowContext): SalesStep {
  switch (event.type) {
    case 'next-customer':
      return stay(nextCustomer(sales, context));
    case 'swapped':
      return stay(swap(sales));
    case 'stepped':
    case 'call-broke':
    case 'ended':
    case 'customer-known': {
      // By its id, or its number: whichever it is for knows it. None of them makes anything be sent.
      const of = (flow: Flow) => nextStep(flow, event, context).flow;
      return stay({ front: of(sales.front), aside: sales.aside && of(sales.aside) });
    }
    case 'found-under-way':
      return foundUnderWay(sales, event);
    case 'phone-typed':
    case 'operator-chosen':
    case 'account-toggled':
    case 'amount-typed':
    case 'step-chosen':
    case 'enter':
    case 'cash-asked':
    case 'cash-typed':
    case 'second-typed':
    case 'customer-read':
    case 'key-up':
    case 'escape':
    case 'duplicate-confirmed':
    case 'number-chosen':
    case 'prefilled':
      return toFront(sales, event, context);
  }
  return unreachable(event);
}

function toFront({ front, aside }: TwoSales, event: FlowEvent, context: FlowContext): SalesStep {
  const blocked = isOpen(aside);
  if (blocked && event.type === 'key-up') return stay({ front, aside });
  const step = nextStep(front, event, context);
  if (blocked && step.command?.do === 'send') return stay({ front, aside });
  return { sales: { front: step.flow, aside: pressedMeanwhile(front, aside, event) }, command: step.command };
}

/** Whoever presses Enter or Esc over an empty form may mean the recharge that is waited for: then the next press is not yet trusted. */
function pressedMeanwhile(front: Flow, aside: Flow | null, event: FlowEvent): Flow | null {
  if (aside?.at !== 'sending' || !isEmptyForm(front)) return aside;
  if (event.type === 'enter') return { ...aside, impatient: true };
  return event.type === 'escape' ? { ...aside, escPressed: true } : aside;
}

function nextCustomer({ front, aside }: TwoSales, { freshId }: FlowContext): TwoSales {
  if (!mayPutAside(front)) return { front, aside };
  return aside === null ? { front: openForm(freshId), aside: front } : swap({ front, aside });
}

function swap({ front, aside }: TwoSales): TwoSales {
  if (aside === null) return { front, aside };
  return { front: looked(disarmed(aside)), aside: isEmptyForm(front) ? null : front };
}

/** A page loaded in the middle of a sale: what somebody has begun to type in it stays in front. */
function foundUnderWay({ front, aside }: TwoSales, { flight }: Extract<FlowEvent, { type: 'found-under-way' }>): SalesStep {
  if (isOpen(front) || isOpen(aside)) return stay({ front, aside });
  const found = waitingAgain(flight);
  const command: Command = { do: 'follow', id: flight.order.id };
  if (isEmptyForm(front)) return { sales: { front: found, aside }, command };
  return aside === null ? { sales: { front, aside: found }, command } : stay({ front, aside });
}

/** What follows by itself: never more than what is shown where. */
function settled(before: TwoSales, { front, aside }: TwoSales, event: SalesEvent): TwoSales {
  if (aside === null || !isEmptyForm(front)) {
    return { front: isOpen(before.aside) && !isOpen(aside) ? disarmed(front) : front, aside };
  }
  if (aside.at === 'ended' && event.type === 'ended') return { front: aside, aside: null };
  const pressed = event.type === 'enter' || event.type === 'escape';
  if (aside.at === 'ended' && pressed) return { front: { ...aside, held: true, escHeld: true }, aside: null };
  const goesOn = (aside.at === 'form' || aside.at === 'confirm') && before.front.at === 'ended';
  return goesOn ? { front: disarmed(aside), aside: null } : { front, aside };
}

const disarmed = (flow: Flow): Flow => (flow.at === 'confirm' ? { ...flow, armed: false, again: true } : flow);

/** Asked for by its own key: the next Enter is meant. */
const looked = (flow: Flow): Flow => (flow.at === 'ended' ? { ...flow, held: false, escHeld: false } : flow);

function isEmptyForm({ at, draft }: Flow): boolean {
  const { phoneDigits, amountDigits, operator, accountType } = draft;
  return at === 'form' && phoneDigits === '' && amountDigits === '' && operator === null && accountType === 'prepaid';
}

/** Something is typed that is not sold yet. */
export const somethingTyped = ({ front, aside }: TwoSales): boolean =>
  [front, aside].some((flow) => flow !== null && flow.at !== 'ended' && !isEmptyForm(flow));
