// What the provider says, in the words, fields and order of its documentation.
import type { Behaviour } from './behaviours.ts';
import { decimal, type Charge, type SeenRequest } from './books.ts';

export type Reply = { status: number; body: string };

const operatorNames: Record<string, string> = {
  GP: 'Grameenphone',
  'GP ST': 'Grameenphone Skitto',
  BL: 'Banglalink',
  RB: 'Robi',
  AT: 'Airtel',
  TT: 'Teletalk',
};
const prefixes: Record<string, string[]> = {
  GP: ['017', '013'],
  'GP ST': ['017', '013'],
  BL: ['019', '014'],
  RB: ['018'],
  AT: ['016'],
  TT: ['015'],
};

export const refusals = {
  'invalid-credentials': refusal(401, 'Invalid API credentials.'),
  'missing-parameters': refusal(422, 'Missing required parameters.'),
  'invalid-account-type': refusal(422, 'Invalid account type.'),
  'invalid-operator': refusal(422, 'Invalid operator.', { allowed_operator: Object.keys(operatorNames) }),
  'operator-number-mismatch': refusal(422, 'Invalid operator number for this recharge.'),
  'invalid-amount': refusal(422, 'Invalid recharge amount.'),
  'insufficient-balance': refusal(422, 'Insufficient balance.'),
  'transaction-failed': refusal(500, 'Transaction failed.'),
};

function refusal(status: number, error: string, more: object = {}): Reply {
  return { status, body: pretty({ error, ...more }) };
}

/** The documented refusal an honest provider gives, or undefined when it goes on to charge. */
export function whyRefused(
  { fields }: SeenRequest,
  walletPoisha: number,
  credentials: { key: string; secret: string } | null,
): keyof typeof refusals | undefined {
  const { api_key: key, api_secret: secret, phone, amount, operator, account_type: accountType = 'prepaid' } = fields;
  if (!key || !secret || !phone || !amount || !operator) return 'missing-parameters';
  if (credentials && (key !== credentials.key || secret !== credentials.secret)) return 'invalid-credentials';
  if (accountType !== 'prepaid' && accountType !== 'postpaid') return 'invalid-account-type';
  const allowed = prefixes[operator];
  if (!allowed) return 'invalid-operator';
  if (!/^01[0-9]{9}$/.test(phone) || !allowed.some((prefix) => phone.startsWith(prefix))) return 'operator-number-mismatch';
  if (!/^[0-9]{1,5}$/.test(amount) || Number(amount) < 10 || Number(amount) > 50_000) return 'invalid-amount';
  if (Number(amount) * 100 > walletPoisha) return 'insufficient-balance';
  return undefined;
}

/** A truthful success in parts, for behaviours that spoil one of them. `write` makes a body of other fields. */
export type Spoilt = Reply & { charge: Charge; fields: ReturnType<typeof outcome>; write: (fields: object) => string };

export function success(charge: Charge, behaviour: Behaviour): Spoilt {
  const cashback =
    behaviour.do === 'cashback' ? `Cashback ${decimal(behaviour.poisha ?? 0)} added` : 'No eligible active offer found';
  const fields = outcome(charge, behaviour);
  const write = (other: object) => pretty({ ...other, reward: reward(cashback) }).replace('"points": 0.1,', '"points": 0.10,');
  return { status: 200, body: write(fields), charge, fields, write };
}

function outcome(charge: Charge, behaviour: Behaviour) {
  return {
    success: true,
    full_name: behaviour.fullName ?? 'Customer Name',
    phone: charge.phone,
    amount: decimal(charge.amountPoisha),
    operator_name: operatorNames[charge.operator] ?? charge.operator,
    commission_amount: decimal(charge.commissionPoisha),
    before_balance: decimal(charge.beforePoisha),
    after_balance: decimal(charge.afterPoisha),
    operator_transaction_id: charge.transactionId,
    status: 'Success',
  };
}

const reward = (cashback: string) => ({
  ok: true,
  points: { ok: true, message: 'Points awarded successfully', points: 0.1, new_level_id: 1, new_level_key: 'silver' },
  cashback: { ok: true, message: cashback },
});

export function declined({ fields }: SeenRequest, walletPoisha: number, behaviour: Behaviour): Reply {
  const { phone = '', amount = '0', operator = '' } = fields;
  return {
    status: 200,
    body: pretty({
      success: false,
      full_name: behaviour.fullName ?? 'Customer Name',
      phone,
      amount: decimal(Number(amount) * 100),
      operator_name: operatorNames[operator] ?? operator,
      commission_amount: '0.00',
      before_balance: decimal(walletPoisha),
      after_balance: decimal(walletPoisha),
      operator_transaction_id: null,
      status: 'Failed',
      failure_reason: behaviour.failureReason ?? 'Something wrong please try again later.',
    }),
  };
}

const page =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';
export const badGateway: Reply = { status: 502, body: page };

/** As PHP's JSON_PRETTY_PRINT: four spaces, slashes escaped, everything beyond ASCII as \u. */
function pretty(value: object): string {
  return JSON.stringify(value, null, 4)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
