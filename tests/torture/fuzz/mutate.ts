import { below, pick, type Random } from '../torture-class.ts';
import type { Reply } from './oracle.ts';

type Fields = Record<string, unknown>;

export const success: Fields = {
  success: true,
  full_name: 'Customer Name',
  phone: '01712345678',
  amount: '20.00',
  operator_name: 'Grameenphone',
  commission_amount: '0.20',
  before_balance: '1000.00',
  after_balance: '980.20',
  operator_transaction_id: 'TXN123456789',
  status: 'Success',
  reward: { ok: true, points: { ok: true, points: 0.1 }, cashback: { ok: true, message: 'No eligible active offer found' } },
};
const failed: Fields = {
  ...success,
  success: false,
  commission_amount: '0.00',
  after_balance: '1000.00',
  operator_transaction_id: null,
  status: 'Failed',
  failure_reason: 'Something wrong please try again later.',
};
const errors = [
  'Invalid API credentials.',
  'Missing required parameters.',
  'Invalid account type.',
  'Invalid operator.',
  'Insufficient balance.',
  'Transaction failed.',
];

const statuses = [
  200, 200, 200, 200, 200, 201, 204, 206, 301, 302, 307, 400, 401, 402, 403, 404, 409, 418, 421, 422, 422, 429, 500, 502, 503,
  504, 0, 999,
];
const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  980.2,
  1e308,
  '',
  ' ',
  '0',
  '0.00',
  '-0.00',
  '980.2',
  '980.200',
  '980.2000000',
  '980.201',
  '1,000.00',
  '1e3',
  '+5',
  '৯৮০.২০',
  '99999999999999.99',
  '9999999999999.99',
  '-1.00',
  'true',
  'Success',
  'success',
  'SUCCESS',
  'Success ',
  'Failed',
  'Pending',
  'Processing',
  '01712345678',
  '8801712345678',
  '+880 1712-345678',
  '০১৭১২৩৪৫৬৭৮',
  '01812345678',
  '0171234567',
  [],
  {},
  ['Success'],
  { status: 'Success' },
  'x'.repeat(500),
  '\u202e\u0000',
  '\ud800',
  '1000.00',
  '980.20',
  'Invalid operator.',
  'Insufficient balance. ',
];
const fieldNames = [...Object.keys(failed), 'error', 'allowed_operator', 'Success', '__proto__', 'constructor', 'toString', ''];
const scraps = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u0000',
  '\\u',
  'null',
  'true',
  '0',
  '-',
  '.',
  'e',
  ' ',
  '\n',
  '\u0000',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '{ {',
  '"status":"Failed",',
  '"success":true,',
  '/*',
  '//',
  'NaN',
  '\ud83d',
];

/** A reply that was documented once. Most keep a part of what makes a proof, or else nothing would ever be near one. */
export function mutatedReply(random: Random): Reply {
  const status = random() < 0.75 ? 200 : pick(random, statuses);
  const start = random();
  const fields = start < 0.5 ? { ...success } : start < 0.8 ? { ...failed } : { error: pick(random, errors) };
  for (let changes = below(random, 3); changes > 0; changes -= 1) changeField(fields, random);
  let body = JSON.stringify(fields, null, random() < 0.5 ? 4 : 0);
  if (random() < 0.2) body = `{ ${random() < 0.5 ? '\n' : ''}${body}`;
  if (random() < 0.15) body = repeatKey(body, random);
  for (let changes = random() < 0.5 ? 0 : 1 + below(random, 4); changes > 0; changes -= 1) body = changeText(body, random);
  return { status: start >= 0.8 && random() < 0.7 ? pick(random, [401, 422]) : status, body: random() < 0.002 ? null : body };
}

function changeField(fields: Fields, random: Random): void {
  const name = pick(random, fieldNames);
  if (random() < 0.3) delete fields[name];
  else
    Object.defineProperty(fields, name, { value: pick(random, oddValues), enumerable: true, configurable: true, writable: true });
}

function repeatKey(body: string, random: Random): string {
  const name = pick(random, fieldNames);
  return body.replace('{', `{${JSON.stringify(name)}:${JSON.stringify(pick(random, oddValues))},`);
}

function changeText(body: string, random: Random): string {
  const at = below(random, body.length + 1);
  const end = Math.min(body.length, at + 1 + below(random, 6));
  const what = random();
  if (what < 0.3) return body.slice(0, at) + pick(random, scraps) + body.slice(at);
  if (what < 0.55) return body.slice(0, at) + body.slice(end);
  if (what < 0.75) return body.slice(0, at) + String.fromCharCode(below(random, 0x80)) + body.slice(at + 1);
  if (what < 0.85) return body.slice(0, at);
  return body.slice(0, end) + body.slice(at);
}
