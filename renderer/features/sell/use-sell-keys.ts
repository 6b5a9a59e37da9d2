import { useLayoutEffect, type RefObject } from 'react';
import { operatorCodes, operators, type OperatorCode } from '../../../shared/operators.ts';
import type { SellController } from './controller.ts';
import type { Flow } from './flow-state.ts';

/** By where the key lies, not by what it types: the same under a Bangla layout. */
const operatorKeys: ReadonlyMap<string, OperatorCode> = new Map(operatorCodes.map((code) => [`Key${operators[code].key}`, code]));

/** In the order in which the two numbers stand on the screen. */
const numberKeys: ReadonlyMap<string, 'typed' | 'regular'> = new Map([
  ['Digit1', 'regular'],
  ['Numpad1', 'regular'],
  ['Digit2', 'typed'],
  ['Numpad2', 'typed'],
]);

export type SellKeyActions = {
  again: (() => void) | null;
  openUnknowns: () => void;
};

/** Every key of a sale. Listens on the window, so that a click beside the fields never leaves the keyboard dead. */
export function useSellKeys(sell: SellController, field: RefObject<HTMLInputElement | null>, actions: SellKeyActions): void {
  // Gone with the screen itself, not a moment later: a key pressed right after F3 is no longer the sale's.
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isInDialog(event.target)) return;
      if (event.key === 'Enter' && isOtherControl(event.target)) return;
      if (act(sell, event, actions)) event.preventDefault();
      else if (/^[0-9০-৯]$/.test(event.key) && takesDigits(sell.get(), event.target)) toField(event);
    };
    const toField = (event: KeyboardEvent) => {
      const flow = sell.get();
      if (field.current) return field.current.focus();
      // The field for the number once more is read when it is first needed, and hands do not wait for it.
      if (flow.at !== 'confirm' || !flow.second) return;
      sell.dispatch({ type: 'second-typed', text: flow.second.digits + event.key, pasted: false });
      event.preventDefault();
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === 'Enter') sell.dispatch({ type: 'key-up' });
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, [sell, field, actions]);
}

/** Digits go into the number or the amount, or into the number once more; on that panel the cash has a field too. */
const takesDigits = (flow: Flow, target: EventTarget | null) =>
  flow.at === 'form' || (flow.at === 'confirm' && !(target instanceof HTMLInputElement));

const isInDialog = (target: EventTarget | null) => target instanceof Element && target.closest('dialog') !== null;

/** Enter on a button somebody tabbed to is that button's; on the sale's own button it is the sale's. */
const isOtherControl = (target: EventTarget | null) =>
  target instanceof Element && target.matches('button, select, summary, a') && !target.matches('[data-sale]');

/** True when the key meant something here. */
function act(sell: SellController, { key, code, repeat }: KeyboardEvent, { again, openUnknowns }: SellKeyActions): boolean {
  if (key === 'Enter') return told(() => sell.dispatch({ type: 'enter', by: 'key', repeat }));
  if (key === 'Escape') return told(() => sell.dispatch({ type: 'escape', repeat }));
  const flow = sell.get();
  if (code === 'KeyW' && sell.sales().aside !== null) return told(() => sell.dispatch({ type: 'swapped', repeat }));
  if (code === 'KeyN' && flow.at === 'sending') return told(() => sell.dispatch({ type: 'next-customer', repeat }));
  if (flow.at === 'form') return actOnForm(sell, flow, code, key, repeat);
  if (repeat) return false;
  if (flow.at === 'confirm' && code === 'KeyB' && flow.cashDigits === undefined)
    return told(() => sell.dispatch({ type: 'cash-asked' }));
  if (flow.at === 'confirm' && code === 'KeyC' && flow.second)
    return told(() => sell.dispatch({ type: 'customer-read', by: 'key', repeat }));
  if (flow.at === 'duplicate' && code === 'KeyD') return told(() => sell.dispatch({ type: 'duplicate-confirmed', repeat }));
  const which = flow.at === 'near' ? numberKeys.get(code) : undefined;
  if (which !== undefined) return told(() => sell.dispatch({ type: 'number-chosen', which, repeat }));
  if (flow.at === 'ended' && code === 'KeyR' && again !== null) return told(again);
  if (flow.at === 'ended' && code === 'KeyU') return told(openUnknowns);
  return false;
}

function actOnForm(
  sell: SellController,
  { step }: Extract<Flow, { at: 'form' }>,
  code: string,
  key: string,
  repeat: boolean,
): boolean {
  const operator = operatorKeys.get(code) ?? (step === 'operator' ? operatorCodes[Number(key) - 1] : undefined);
  if (operator !== undefined) return repeat || told(() => sell.dispatch({ type: 'operator-chosen', code: operator }));
  if (code === 'KeyP' || code === 'NumpadDivide') return repeat || told(() => sell.dispatch({ type: 'account-toggled' }));
  return false;
}

function told(act: () => void): true {
  act();
  return true;
}
