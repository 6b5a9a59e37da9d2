import { foldDigits } from '../../../shared/digits.ts';
import { taka } from '../../../shared/money.ts';
import type { Flow, FlowContext } from './flow-state.ts';

/** Opens the field for the cash, where the shop gives baki. An order that was with the till already keeps what it said. */
export function askCash(flow: Flow, { settings }: FlowContext): Flow {
  if (flow.at !== 'confirm' || flow.handedOver || (settings?.bakiLimitTaka ?? 0) === 0) return flow;
  return flow.cashDigits === undefined ? { ...flow, cashDigits: '' } : flow;
}

/** Nothing typed, or the whole amount, is a sale paid in full. */
export function typeCash(flow: Flow, text: string): Flow {
  if (flow.at !== 'confirm' || flow.cashDigits === undefined) return flow;
  const cashDigits = foldDigits(text)
    .replace(/[^0-9]/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, 6);
  const { cashTaken: _, ...order } = flow.order;
  const cash = taka(Number(cashDigits));
  return { ...flow, cashDigits, order: cashDigits === '' || cash === order.amount ? order : { ...order, cashTaken: cash } };
}

/** More cash than it costs is a slip of the finger: it is not sent like that. */
export const isTooMuchCash = ({ order }: Extract<Flow, { at: 'confirm' }>): boolean =>
  order.cashTaken !== undefined && order.cashTaken > order.amount;
