import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { taka } from '../../../shared/money.ts';
import { phoneDigitsOf } from './draft.ts';
import type { Flow, FlowContext, SecondNumber } from './flow-state.ts';

type Confirm = Extract<Flow, { at: 'confirm' }>;

/** What an order above the shop's amount has to be asked; pre-filled ones too, because a wrong line picked is a wrong number. */
export function secondOf({ amount }: RechargeOrder, { settings }: FlowContext): { second?: SecondNumber } {
  const above = settings?.numberTwiceAboveTaka ?? 0;
  return above > 0 && amount > taka(above) ? { second: { digits: '', read: false, refused: null } } : {};
}

/** Nobody asked, or the same number was typed again, or the customer has read it. */
export const isNumberSaid = ({ second, order }: Confirm): boolean =>
  second === undefined || second.read || second.digits === order.phone;

/** The number is being asked for once more. */
export const isAsking = ({ second }: Confirm): boolean => second !== undefined && !second.read;

/** Typed to the end, and another one. */
export const isOtherNumber = ({ second, order }: Confirm): boolean =>
  second?.digits.length === order.phone.length && second.digits !== order.phone;

export const missSecond = (flow: Confirm): Confirm =>
  flow.second ? { ...flow, second: { ...flow.second, refused: 'not-said' } } : flow;

/** More digits at once than one key makes are not typed but copied: they prove nothing. */
const mostAtOnce = 2;

export function typeSecond(flow: Flow, text: string, pasted: boolean): Flow {
  if (flow.at !== 'confirm' || flow.second === undefined || flow.second.read) return flow;
  const digits = unlessFull(flow, phoneDigitsOf(text));
  if (pasted || insertedLength(flow.second.digits, digits) > mostAtOnce)
    return { ...flow, second: { ...flow.second, refused: 'pasted' } };
  return { ...flow, second: { ...flow.second, digits, refused: null } };
}

/** After another number it begins anew; after the same one nothing is added. */
function unlessFull(flow: Confirm, digits: string): string {
  const full = flow.order.phone.length;
  if (digits.length <= full) return digits;
  return isOtherNumber(flow) && flow.second && digits.startsWith(flow.second.digits) ? digits.slice(full) : digits.slice(0, full);
}

export function customerRead(flow: Flow, by: 'key' | 'pointer'): Flow {
  if (flow.at !== 'confirm' || flow.second === undefined || !(flow.armed || by === 'pointer')) return flow;
  return { ...flow, second: { digits: '', read: true, refused: null } };
}

function insertedLength(before: string, after: string): number {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length - start - end;
}
