import { parsePhone } from '../../../shared/phone.ts';
import { askCash, isTooMuchCash, typeCash } from './cash-taken.ts';
import { emptyDraft, numberProblem, orderOf, withAmount, withCustomer, withOperator, withPhone } from './draft.ts';
import type { Command, Draft, Ending, Flow, FlowContext, FlowEvent, Looked } from './flow-state.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { unreachable } from '../../../shared/result.ts';
import { customerRead, isNumberSaid, missSecond, secondOf, typeSecond } from './second-number.ts';
import { unasked, waiting, waitingAgain } from './waiting.ts';

export type Step = { readonly flow: Flow; readonly command: Command | null };

/**
 * One sale as a machine: form -> confirm -> sending -> ended, and nowhere else.
 *
 * - An order is sent from an armed confirm panel, a confirmed duplicate or a confirmed number, never from anywhere else.
 * - Keys that the keyboard repeats by itself do nothing.
 * - An id that was handed over belongs to that exact order: a form that can be edited again gets a fresh one.
 * - Nothing but the answer ends `sending`.
 */
export function nextStep(flow: Flow, event: FlowEvent, context: FlowContext): Step {
  switch (event.type) {
    case 'phone-typed':
      return phoneTyped(flow, event.text, context);
    case 'customer-known':
      return stay(customerKnown(flow, event));
    case 'operator-chosen':
      return stay(
        inForm(flow, (form) => ({
          ...form,
          step: form.step === 'operator' ? 'amount' : form.step,
          draft: withOperator(form.draft, event.code),
          problem: null,
        })),
      );
    case 'account-toggled':
      return stay(
        inForm(flow, (form) => ({
          ...form,
          draft: { ...form.draft, accountType: form.draft.accountType === 'prepaid' ? 'postpaid' : 'prepaid' },
          problem: null,
        })),
      );
    case 'amount-typed':
      return stay(inForm(flow, (form) => ({ ...form, draft: withAmount(form.draft, event.text), problem: null })));
    case 'step-chosen':
      return stay(stepChosen(flow, event.step));
    case 'enter':
      return event.repeat ? stay(flow) : enter(flow, event.by, context);
    case 'cash-asked':
      return stay(askCash(flow, context));
    case 'cash-typed':
      return stay(typeCash(flow, event.text));
    case 'second-typed':
      return stay(typeSecond(flow, event.text, event.pasted));
    case 'customer-read':
      return stay(event.repeat ? flow : customerRead(flow, event.by));
    case 'key-up':
      return stay(arm(flow));
    case 'escape':
      return stay(event.repeat ? flow : escape(flow, context));
    case 'duplicate-confirmed':
      return event.repeat || flow.at !== 'duplicate' ? stay(flow) : send(flow, { ...flow.looked, duplicate: true }, context);
    case 'number-chosen':
      return event.repeat || flow.at !== 'near' ? stay(flow) : numberChosen(flow, event.which, context);
    case 'stepped':
      return stay(stepped(flow, event));
    case 'call-broke':
      return stay(flow.at === 'sending' && flow.order.id === event.id ? { ...flow, checking: true } : flow);
    case 'ended':
      return stay(ended(flow, event.id, event.ending));
    case 'found-under-way':
      return flow.at === 'form'
        ? { flow: waitingAgain(event.flight), command: { do: 'follow', id: event.flight.order.id } }
        : stay(flow);
    case 'prefilled':
      return prefilled(flow, event.from, context);
  }
  return unreachable(event);
}

export const openForm = (freshId: RechargeId): Flow => ({
  at: 'form',
  step: 'number',
  draft: emptyDraft(freshId),
  problem: null,
});

const stay = (flow: Flow): Step => ({ flow, command: null });

type Form = Extract<Flow, { at: 'form' }>;
const inForm = (flow: Flow, change: (form: Form) => Flow): Flow => (flow.at === 'form' ? change(flow) : flow);

function phoneTyped(flow: Flow, text: string, context: FlowContext): Step {
  if (flow.at !== 'form') return stay(flow);
  const draft = withPhone(flow.draft, text, context);
  if (draft === flow.draft) return stay(flow);
  const phone = parsePhone(draft.phoneDigits);
  return {
    flow: { at: 'form', step: 'number', draft, problem: null },
    command: phone.ok ? { do: 'look-up', phone: phone.value } : null,
  };
}

/** The answer may come late: it counts only while the form still shows that number. */
function customerKnown(flow: Flow, { phone, customer }: Extract<FlowEvent, { type: 'customer-known' }>): Flow {
  return inForm(flow, (form) => {
    if (form.draft.phoneDigits !== phone) return form;
    const draft = withCustomer(form.draft, customer);
    return {
      ...form,
      draft,
      step: form.step === 'operator' && form.draft.operator === null && draft.operator !== null ? 'amount' : form.step,
    };
  });
}

function stepChosen(flow: Flow, step: Form['step']): Flow {
  if (flow.at !== 'form') return flow;
  if (step === 'number') return { ...flow, step, problem: null };
  const problem = numberProblem(flow.draft);
  if (problem) return { ...flow, problem };
  return { ...flow, step: step === 'amount' && flow.draft.operator === null ? 'operator' : step, problem: null };
}

function enter(flow: Flow, by: 'key' | 'pointer', context: FlowContext): Step {
  switch (flow.at) {
    case 'form':
      return stay(flow.step === 'amount' ? toConfirm(flow, by, context) : stepChosen(flow, 'amount'));
    case 'confirm':
      if (!(flow.armed || by === 'pointer') || isTooMuchCash(flow)) return stay(flow);
      return isNumberSaid(flow) ? send(flow, unasked, context) : stay(missSecond(flow));
    case 'sending':
      return stay({ ...flow, impatient: true });
    case 'duplicate':
    case 'near':
      return stay(flow);
    case 'ended':
      return stay(flow.held && by === 'key' ? { ...flow, held: false } : afterEnding(flow, context));
  }
  return unreachable(flow);
}

function arm(flow: Flow): Flow {
  if (flow.at !== 'confirm' || flow.armed) return flow;
  const { again: _, ...confirm } = flow;
  return { ...confirm, armed: true };
}

function toConfirm(form: Form, by: 'key' | 'pointer', context: FlowContext): Flow {
  const read = orderOf(form.draft, context);
  if (read === null) return form;
  if ('problem' in read) return { ...form, step: read.problem.kind === 'number' ? 'number' : form.step, problem: read.problem };
  return {
    at: 'confirm',
    draft: form.draft,
    order: read.order,
    armed: by === 'pointer',
    handedOver: false,
    ...secondOf(read.order, context),
  };
}

function send({ draft, order }: { draft: Draft; order: RechargeOrder }, looked: Looked, { nowMs }: FlowContext): Step {
  return { flow: waiting(draft, order, looked, nowMs), command: { do: 'send', order, looked } };
}

function escape(flow: Flow, context: FlowContext): Flow {
  switch (flow.at) {
    case 'form':
      return flow.step === 'number' ? openForm(flow.draft.id) : { ...flow, step: 'number', problem: null };
    case 'confirm':
      return flow.handedOver ? editAgain(flow.draft, context) : { at: 'form', step: 'amount', draft: flow.draft, problem: null };
    case 'sending':
      return { ...flow, escPressed: true };
    case 'duplicate':
    case 'near':
      return editAgain(flow.draft, context);
    case 'ended':
      return flow.escHeld ? { ...flow, escHeld: false } : afterEnding(flow, context);
  }
  return unreachable(flow);
}

function stepped(flow: Flow, { id, step, at }: Extract<FlowEvent, { type: 'stepped' }>): Flow {
  if (flow.at !== 'sending' || flow.order.id !== id) return flow;
  return step === 'saved' ? { ...flow, savedAt: at } : { ...flow, savedAt: flow.savedAt ?? at, sentAt: at };
}

function ended(flow: Flow, id: RechargeId, ending: Ending): Flow {
  if (flow.at !== 'sending' || flow.order.id !== id) return flow;
  const { draft, order, looked, impatient, escPressed } = flow;
  if (ending.kind === 'failure' && ending.failure.kind === 'duplicate-suspected')
    return { at: 'duplicate', draft, order, looked, failure: ending.failure };
  if (ending.kind === 'failure' && ending.failure.kind === 'near-regular-number')
    return { at: 'near', draft, order, looked, failure: ending.failure };
  return { at: 'ended', draft, order, ending, held: impatient, escHeld: escPressed };
}

/** A recharge that reached the ledger is over: the next customer. A refusal before that keeps what was typed. */
function afterEnding({ draft, order, ending }: Extract<Flow, { at: 'ended' }>, context: FlowContext): Flow {
  switch (ending.kind) {
    case 'recharge':
    case 'incident':
    case 'cannot-tell':
      return openForm(context.freshId);
    case 'not-recorded':
      // The same id again on purpose: should the order have arrived after all, the till recognises it and sends nothing.
      return { at: 'confirm', draft, order, armed: false, handedOver: true };
    case 'failure':
      return ending.failure.kind === 'outcome-not-saved' || ending.failure.kind === 'number-has-open-unknown'
        ? openForm(context.freshId)
        : editAgain(draft, context);
  }
  return unreachable(ending);
}

const editAgain = (draft: Draft, { freshId }: FlowContext): Flow => ({
  at: 'form',
  step: 'amount',
  draft: { ...draft, id: freshId },
  problem: null,
});

/** The regular's number goes through the form and the confirm panel like any other; the typed one is sent, looked at. */
function numberChosen(flow: Extract<Flow, { at: 'near' }>, which: 'typed' | 'regular', context: FlowContext): Step {
  if (which === 'typed') return send(flow, { ...flow.looked, number: true }, context);
  const { phone, operator, accountType } = flow.failure.regular;
  return prefilled(flow, { phone, operator, accountType, amount: flow.order.amount }, context);
}

/** Fills in a new form. What is under way is left alone. */
function prefilled(flow: Flow, from: Extract<FlowEvent, { type: 'prefilled' }>['from'], context: FlowContext): Step {
  if (flow.at === 'sending') return stay(flow);
  const typed = withPhone(emptyDraft(context.freshId), from.phone, context);
  const chosen: Draft = { ...typed, operator: { code: from.operator, by: 'memory' }, accountType: from.accountType };
  const draft = from.amount === undefined ? chosen : withAmount(chosen, String(from.amount / 100));
  return { flow: { at: 'form', step: 'amount', draft, problem: null }, command: { do: 'look-up', phone: from.phone } };
}
