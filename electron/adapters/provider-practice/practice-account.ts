import { parsePoisha, poisha, subtract, add, toDecimalTaka, zero, type Poisha } from '../../../shared/money.ts';
import { operatorCodes, operators, operatorsByPrefix, type OperatorCode } from '../../../shared/operators.ts';
import { phonePattern } from '../../../shared/phone.ts';
import type { WalletFile } from './wallet-file.ts';

/** One reply on the wire: an HTTP status and a JSON body in the documented order. */
export type Reply = { readonly status: number; readonly body: string };
type Order = { phone: string; operator: OperatorCode; amount: Poisha };

/** The documentation's sample: 0.20 of 20.00. */
const commissionPercent = 1;
const leastTaka = 10;
const mostTaka = 50_000;

/** Checks a request as documented. Answers the order it asks for, or the documented refusal. Any credentials will do. */
export function readOrder(form: URLSearchParams): { order: Order } | { refusal: Reply } {
  const [apiKey, apiSecret, phone, amount, operator] = ['api_key', 'api_secret', 'phone', 'amount', 'operator'].map((name) =>
    form.get(name),
  );
  if (!apiKey || !apiSecret || !phone || !amount || !operator) return refused('Missing required parameters.');
  if (!['prepaid', 'postpaid'].includes(form.get('account_type') ?? 'prepaid')) return refused('Invalid account type.');
  const code = operatorCodes.find((each) => each === operator);
  if (!code) return refused('Invalid operator.', { allowed_operator: operatorCodes });
  if (!phonePattern.test(phone) || !operatorsByPrefix(phone).includes(code))
    return refused('Invalid operator number for this recharge.');
  const parsed = /^\d{1,5}$/.test(amount) ? parsePoisha(amount) : undefined;
  if (!parsed?.ok || parsed.value < leastTaka * 100 || parsed.value > mostTaka * 100) return refused('Invalid recharge amount.');
  return { order: { phone, operator: code, amount: parsed.value } };
}

const refused = (error: string, more: object = {}): { refusal: Reply } => ({ refusal: errorReply(422, error, more) });
function errorReply(status: number, error: string, more: object = {}): Reply {
  return { status, body: pretty({ error, ...more }) };
}

export const insufficientBalance: Reply = errorReply(422, 'Insufficient balance.');
export const transactionFailed: Reply = errorReply(500, 'Transaction failed.');

/** Takes the money (durably, before it is said) and answers the documented success. */
export function chargeFor(order: Order, wallet: WalletFile): Reply {
  const { balance, sold } = wallet.get();
  if (balance < order.amount) return insufficientBalance;
  const commission = poisha(Math.floor((order.amount * commissionPercent) / 100));
  const after = add(subtract(balance, order.amount), commission);
  if (!wallet.set({ balance: after, sold: sold + 1 })) return transactionFailed;
  return {
    status: 200,
    body: pretty({
      success: true,
      ...outcome(order, commission, balance, after),
      operator_transaction_id: `TXN${String(sold + 1).padStart(9, '0')}`,
      status: 'Success',
      reward: {
        ok: true,
        points: { ok: true, message: 'Points awarded successfully', points: 0.1, new_level_id: 1, new_level_key: 'silver' },
        cashback: { ok: true, message: 'No eligible active offer found' },
      },
    }),
  };
}

/** The documented failure: nothing was charged, and the equal balances say so. */
export function decline(order: Order, wallet: WalletFile): Reply {
  const { balance } = wallet.get();
  return {
    status: 200,
    body: pretty({
      success: false,
      ...outcome(order, zero, balance, balance),
      operator_transaction_id: null,
      status: 'Failed',
      failure_reason: 'Something wrong please try again later.',
    }),
  };
}

const outcome = ({ phone, operator, amount }: Order, commission: Poisha, before: Poisha, after: Poisha) => ({
  full_name: 'Practice Customer',
  phone,
  amount: toDecimalTaka(amount),
  operator_name: operators[operator].echoName,
  commission_amount: toDecimalTaka(commission),
  before_balance: toDecimalTaka(before),
  after_balance: toDecimalTaka(after),
});

function pretty(value: object): string {
  return JSON.stringify(value, null, 4);
}
