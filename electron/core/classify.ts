import type { EntryBody, EntryDraft } from '../../shared/domain/ledger-entry.ts';
import type { Alarm, RechargeOrder, RejectionReason, UnknownReason } from '../../shared/domain/recharge.ts';
import { cleanText } from '../../shared/domain/values.ts';
import { add, parsePoisha, subtract, type Poisha } from '../../shared/money.ts';
import { operatorCodes, operators, type OperatorCode } from '../../shared/operators.ts';
import { parsePhone } from '../../shared/phone.ts';
import type { ProviderEvidence } from './ports/provider.ts';
import { readJsonObject, type JsonReading } from './strict-json.ts';

export type OutcomeDraft = Extract<
  EntryDraft,
  { kind: 'recharge-succeeded' | 'recharge-failed' | 'recharge-rejected' | 'recharge-not-sent' | 'recharge-unknown' }
>;

/** What came of the order: the first row of the table that fits. Total: the last row takes everything and proves nothing. */
export function classify(order: RechargeOrder, evidence: ProviderEvidence): OutcomeDraft {
  if (evidence.kind === 'not-sent') {
    return { kind: 'recharge-not-sent', body: { id: order.id, reason: evidence.reason, detail: detail(evidence.detail) } };
  }
  if (evidence.kind === 'silence') return unknown(order, evidence.cause, { detail: detail(evidence.detail) });
  const reply = readReply(order, evidence);
  for (const row of table) {
    const outcome = row(reply);
    if (outcome) return outcome;
  }
  return unknownReply(reply, 'answer-not-documented');
}

type Json = Readonly<Record<string, unknown>>;
type Kept = { httpStatus: number; rawBody?: string; deviations?: 'doubled-brace'[]; providerDate?: string };
type Reply = {
  order: RechargeOrder;
  status: number;
  reading: JsonReading;
  json: Json;
  balances: Balances | undefined;
  kept: Kept;
};
type Balances = { before: Poisha; after: Poisha };
type Row = (reply: Reply) => OutcomeDraft | undefined;

/**
 * The classification table, most specific first. A row answers only when its evidence is complete.
 * Source of texts, fields and codes: the provider's documentation, "Success & Failed Responses" and "Error Responses".
 */
const table: readonly Row[] = [
  (reply) => (reply.status >= 300 && reply.status < 400 ? unknownReply(reply, 'redirected') : undefined),
  // 500 "Transaction failed." is no rejection: nothing says the wallet was not debited before it failed.
  (reply) => (reply.status >= 500 ? unknownReply(reply, 'provider-error') : undefined),
  (reply) => (reply.reading.kind === 'duplicate-keys' ? unknownReply(reply, 'duplicate-keys') : undefined),
  rejectedCredentials,
  rejectedRequest,
  (reply) =>
    reply.reading.kind === 'unreadable'
      ? unknownReply(reply, reply.status === 200 ? 'answer-unreadable' : 'answer-not-documented')
      : undefined,
  succeeded,
  failed,
  (reply) =>
    reply.json['success'] === false && reply.balances && reply.balances.before !== reply.balances.after
      ? unknownReply(reply, 'balance-moved-without-success')
      : undefined,
];

const rejectionTexts: ReadonlyMap<unknown, RejectionReason> = new Map([
  ['Missing required parameters.', 'missing-parameters'],
  ['Invalid account type.', 'invalid-account-type'],
  ['Invalid operator.', 'invalid-operator'],
  ['Invalid operator number for this recharge.', 'operator-number-mismatch'],
  ['Invalid recharge amount.', 'invalid-amount'],
  ['Insufficient balance.', 'insufficient-balance'],
]);

/** A refusal never carries an outcome as well; one that does contradicts itself and proves nothing. */
const isPlainRefusal = (json: Json): boolean => !('success' in json) && !('status' in json) && !('after_balance' in json);

function rejectedCredentials(reply: Reply): OutcomeDraft | undefined {
  if (reply.status !== 401 || !isPlainRefusal(reply.json)) return undefined;
  return { kind: 'recharge-rejected', body: { id: reply.order.id, reason: 'invalid-credentials', ...reply.kept } };
}

function rejectedRequest(reply: Reply): OutcomeDraft | undefined {
  if (reply.status !== 422 || !isPlainRefusal(reply.json)) return undefined;
  const reason = rejectionTexts.get(reply.json['error']);
  if (!reason) return undefined;
  const allowedOperators = operatorList(reply.json['allowed_operator']);
  return {
    kind: 'recharge-rejected',
    body: { id: reply.order.id, reason, ...(allowedOperators && { allowedOperators }), ...reply.kept },
  };
}

function succeeded(reply: Reply): OutcomeDraft | undefined {
  const { order, json, balances } = reply;
  const commission = amount(json['commission_amount']);
  const transactionId = json['operator_transaction_id'];
  if (reply.status !== 200 || json['success'] !== true || json['status'] !== 'Success' || !balances || commission === undefined)
    return undefined;
  if ('error' in json || (typeof transactionId !== 'string' && transactionId !== null && transactionId !== undefined))
    return undefined;
  const name = line(json['full_name'], 100);
  const cashback = cashbackText(json);
  const transaction = line(transactionId, 100);
  return {
    kind: 'recharge-succeeded',
    body: {
      id: order.id,
      commission,
      balanceBefore: balances.before,
      balanceAfter: balances.after,
      alarms: alarmsOf(order, json, balances, commission),
      ...(transaction && { transactionId: transaction }),
      ...(name && { customerName: name }),
      ...(cashback && { cashbackText: cashback }),
      ...reply.kept,
    },
  };
}

/** Declined, and the equal balances of our own order prove that nothing was charged. */
function failed(reply: Reply): OutcomeDraft | undefined {
  const { order, json, balances } = reply;
  if (reply.status !== 200 || json['success'] !== false || json['status'] !== 'Failed' || !balances || 'error' in json)
    return undefined;
  if (balances.before !== balances.after || !echoesPhone(order, json)) return undefined;
  const providerText = line(json['failure_reason'], 300);
  return {
    kind: 'recharge-failed',
    body: {
      id: order.id,
      reason: 'provider-declined',
      balanceBefore: balances.before,
      balanceAfter: balances.after,
      ...(providerText && { providerText }),
      ...reply.kept,
    },
  };
}

/** The money has moved, so these do not change the outcome; the owner must look at them all the same. */
function alarmsOf(order: RechargeOrder, json: Json, balances: Balances, commission: Poisha): Alarm[] {
  const alarms: Alarm[] = [];
  if (!echoesPhone(order, json)) alarms.push('phone-mismatch');
  if (amount(json['amount']) !== order.amount) alarms.push('amount-mismatch');
  if (json['operator_name'] !== operators[order.operator].echoName) alarms.push('operator-mismatch');
  if (balances.after !== add(subtract(balances.before, order.amount), commission)) alarms.push('balance-mismatch');
  return alarms;
}

function echoesPhone(order: RechargeOrder, json: Json): boolean {
  const echo = json['phone'];
  const phone = typeof echo === 'string' ? parsePhone(echo) : undefined;
  return phone?.ok === true && phone.value === order.phone;
}

const nothingRead: { object: Json; doubledBrace: boolean } = { object: {}, doubledBrace: false };

function readReply(order: RechargeOrder, evidence: Extract<ProviderEvidence, { kind: 'reply' }>): Reply {
  const reading: JsonReading = evidence.body === null ? { kind: 'unreadable' } : readJsonObject(evidence.body);
  const { object: json, doubledBrace } = reading.kind === 'object' ? reading : nothingRead;
  const before = amount(json['before_balance']);
  const after = amount(json['after_balance']);
  return {
    order,
    status: evidence.status,
    reading,
    json,
    balances: before !== undefined && after !== undefined ? { before, after } : undefined,
    kept: {
      httpStatus: evidence.status,
      ...(evidence.body !== null && { rawBody: evidence.body }),
      ...(doubledBrace && { deviations: ['doubled-brace'] }),
      ...(evidence.providerDate !== undefined && { providerDate: cleanText(evidence.providerDate, 64) }),
    },
  };
}

function unknownReply(reply: Reply, reason: UnknownReason): OutcomeDraft {
  const providerText = line(reply.json['failure_reason'] ?? reply.json['error'], 300);
  return unknown(reply.order, reason, {
    ...(providerText && { providerText }),
    ...(reply.balances && { balanceBefore: reply.balances.before, balanceAfter: reply.balances.after }),
    ...reply.kept,
  });
}

function unknown(order: RechargeOrder, reason: UnknownReason, rest: Partial<EntryBody<'recharge-unknown'>>): OutcomeDraft {
  return { kind: 'recharge-unknown', body: { id: order.id, reason, ...rest } };
}

/** Amounts are documented as decimal strings; a JSON number would already have passed through floating point. */
function amount(value: unknown): Poisha | undefined {
  const parsed = typeof value === 'string' ? parsePoisha(value) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}

function line(value: unknown, maxCodePoints: number): string | undefined {
  return (typeof value === 'string' && cleanText(value, maxCodePoints)) || undefined;
}

const detail = (text: string | undefined): string | undefined => line(text, 300);

/** `reward` may be absent or malformed without touching the outcome. */
function cashbackText(json: Json): string | undefined {
  const reward = json['reward'];
  const cashback = isObject(reward) ? reward['cashback'] : undefined;
  return isObject(cashback) ? line(cashback['message'], 300) : undefined;
}

function operatorList(value: unknown): OperatorCode[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const codes = operatorCodes.filter((code) => value.includes(code));
  return codes.length > 0 ? codes : undefined;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
