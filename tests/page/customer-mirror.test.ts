import { expect, test } from 'vitest';
import { createMirror } from '../../renderer/customer/mirror.ts';
import type { Flow } from '../../renderer/features/sell/flow-state.ts';
import { openForm } from '../../renderer/features/sell/flow.ts';
import type { CustomerStep, CustomerView } from '../../shared/domain/customer-view.ts';
import { defaultPreferences } from '../../shared/domain/defaults.ts';
import type { RechargeId } from '../../shared/ids.ts';
import type { Desk } from '../../shared/ipc/contract.ts';
import { taka } from '../../shared/money.ts';
import type { Phone } from '../../shared/phone.ts';

const id = '0198e000-0000-7000-8000-00000000abcd' as RechargeId;
const order = { id, phone: '01812345678' as Phone, operator: 'RB', accountType: 'prepaid', amount: taka(50) } as const;
const form = openForm(id) as Extract<Flow, { at: 'form' }>;
const typed = (phoneDigits: string): Flow => ({ ...form, draft: { ...form.draft, phoneDigits } });
const ended: Flow = { at: 'ended', draft: form.draft, order, ending: { kind: 'cannot-tell' }, held: false, escHeld: false };
const { language, digits, theme } = defaultPreferences;
const viewOf = (shows: CustomerView['shows']): CustomerView => ({
  shopName: '',
  practice: false,
  look: { language, digits, theme },
  shows,
});

/** A counter whose sale the test moves, at a till whose answers wait until the test gives them. */
function counter() {
  let flow: Flow = form;
  let onFlow: () => void = () => undefined;
  let onChanged: () => void = () => undefined;
  const asked: { step: CustomerStep; answer: (result: unknown) => void }[] = [];
  const desk = {
    call: (_name: string, step: CustomerStep) => new Promise((answer) => asked.push({ step, answer })),
    on: (_name: string, listener: () => void) => ((onChanged = listener), () => undefined),
  } as unknown as Desk;
  const mirror = createMirror(desk, { get: () => flow, subscribe: (listener) => ((onFlow = listener), () => undefined) });
  mirror.start();
  const answer = async (index: number, result: unknown) => {
    asked[index]?.answer(result);
    await new Promise(setImmediate);
  };
  return {
    mirror,
    answer,
    steps: () => asked.map(({ step }) => step.at),
    move: (next: Flow) => ((flow = next), onFlow()),
    changed: () => onChanged(),
  };
}

test('the till is told of every step once, and again when something in it changed', () => {
  const { steps, move, changed } = counter();
  move(typed('018'));
  move({ ...typed('018') });
  move(ended);
  changed();
  expect(steps()).toEqual(['idle', 'typing', 'ended', 'ended']);
});

test('an answer that comes late does not take the place of a newer one', async () => {
  const { mirror, move, answer } = counter();
  move(typed('018'));
  const newer = viewOf({ at: 'typing', digits: '018', operator: null });
  await answer(1, { ok: true, value: newer });
  await answer(0, { ok: true, value: viewOf({ at: 'idle' }) });
  expect(mirror.get()).toEqual(newer);
});

test.each([
  ['breaks', { ok: false, incident: 'K7' }],
  ['cannot open its ledger', { ok: false, failure: { kind: 'ledger-unavailable', fault: 'io-error' } }],
])('when the till %s, the customer is told that it is being checked, never that it went well', async (_, result) => {
  const { mirror, move, answer } = counter();
  await answer(0, { ok: true, value: viewOf({ at: 'idle' }) });
  move(ended);
  await answer(1, result);
  expect(mirror.get()?.shows).toEqual({ at: 'ended', result: 'checking', order: null, claim: null });
});
