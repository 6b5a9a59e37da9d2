import type { RechargeOrder } from '../../../shared/domain/recharge.ts';
import { readOwnJson, type OwnJson } from './own-json.ts';

export type Reply = { status: number; body: string | null };
export type Proof = 'succeeded' | 'failed' | 'rejected' | 'nothing';

/**
 * What a reply proves, by money-safety's table and the provider's documentation, in other words than the product's.
 * Where this says `nothing`, the product must say unknown.
 */
export function proves(order: RechargeOrder, { status, body }: Reply): Proof {
  const refusal = status === 401 || status === 422;
  if (status !== 200 && !refusal) return 'nothing';
  const reply = objectIn(body);
  if (reply === 'twice') return 'nothing';
  if (refusal) return refuses(status, reply) ? 'rejected' : 'nothing';
  if (!reply || reply.has('error')) return 'nothing';
  const before = poishaIn(reply.get('before_balance'));
  const after = poishaIn(reply.get('after_balance'));
  if (before === undefined || after === undefined) return 'nothing';
  if (reply.get('success') === true && reply.get('status') === 'Success') {
    const transaction = reply.get('operator_transaction_id') ?? null;
    return poishaIn(reply.get('commission_amount')) !== undefined && (transaction === null || typeof transaction === 'string')
      ? 'succeeded'
      : 'nothing';
  }
  const declined = reply.get('success') === false && reply.get('status') === 'Failed' && before === after;
  return declined && isPhone(reply.get('phone'), order.phone) ? 'failed' : 'nothing';
}

const refusalTexts: ReadonlySet<string> = new Set([
  'Missing required parameters.',
  'Invalid account type.',
  'Invalid operator.',
  'Invalid operator number for this recharge.',
  'Invalid recharge amount.',
  'Insufficient balance.',
]);

function refuses(status: number, reply: Map<string, OwnJson> | undefined): boolean {
  if (['success', 'status', 'after_balance'].some((key) => reply?.has(key))) return false;
  const text = reply?.get('error');
  return status === 401 || (typeof text === 'string' && refusalTexts.has(text));
}

/** The one object of a body; `twice` when a key stands twice anywhere in it. */
function objectIn(body: string | null): Map<string, OwnJson> | 'twice' | undefined {
  if (body === null) return undefined;
  const read = readOwnJson(body) ?? readOwnJson(withoutFirstBrace(body));
  if (!read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) return undefined;
  return hasTwice(read.value) ? 'twice' : new Map(read.value.keys);
}

/** `{ {` at its beginning is the one slip of the pen that the documentation itself makes. */
function withoutFirstBrace(body: string): string {
  const first = body.indexOf('{');
  return body
    .slice(first + 1)
    .trimStart()
    .startsWith('{')
    ? body.slice(0, first) + body.slice(first + 1)
    : body;
}

function hasTwice(value: OwnJson): boolean {
  if (Array.isArray(value)) return value.some(hasTwice);
  if (typeof value !== 'object' || value === null) return false;
  const names = value.keys.map(([key]) => key);
  return new Set(names).size < names.length || value.keys.some(([, inner]) => hasTwice(inner));
}

/** Poisha as a whole number, without floating point; undefined for anything but a documented decimal text. */
function poishaIn(value: OwnJson | undefined): bigint | undefined {
  const match = typeof value === 'string' ? /^(-?)([0-9]{1,13})(?:\.([0-9]{1,2})0{0,6})?$/.exec(value) : null;
  if (!match) return undefined;
  const [, sign, whole = '', part = ''] = match;
  const poisha = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return sign === '-' ? -poisha : poisha;
}

/** The ways of writing a Bangladesh number: Latin or Bangla digits, with or without the country, spaces and dashes. */
function isPhone(value: OwnJson | undefined, phone: string): boolean {
  if (typeof value !== 'string') return false;
  const latin = [...value.normalize('NFC')].map((c) => (c >= '০' && c <= '৯' ? String(c.charCodeAt(0) - 0x09e6) : c)).join('');
  const bare = latin.replaceAll(/[\s\u00a0\u200b-\u200d().-]/g, '');
  return [phone, `+88${phone}`, `88${phone}`, `0088${phone}`, `+${phone}`].includes(bare);
}
