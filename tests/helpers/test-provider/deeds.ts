// What each behaviour does to the wallet and what it then says. One entry a behaviour.
import type { Behaviour, Framing, RequestBehaviour } from './behaviours.ts';
import { charge, type Books, type Charge, type SeenRequest } from './books.ts';
import { badGateway, declined, refusals, success, whyRefused, type Reply, type Spoilt } from './replies.ts';
import type { Answer } from './wire.ts';

export type Desk = {
  books: Books;
  /** Null takes any. */
  credentials: { key: string; secret: string } | null;
  /** By operator code; 10 where none is given. */
  commissionPerMille: Record<string, number>;
};

/** How a request ends: with an answer, with bytes as they are, or with none. */
export type Fate = Answer | Buffer | 'reset' | 'fin' | 'hang';

type Deed = (desk: Desk, request: SeenRequest, behaviour: Behaviour) => Fate;

/** Touches the wallet and decides the answer. */
export const carryOut = (desk: Desk, request: SeenRequest, behaviour: Behaviour & { do: RequestBehaviour }): Fate =>
  deeds[behaviour.do](desk, request, behaviour);

const deeds: Record<RequestBehaviour, Deed> = {
  honest: (desk, request, behaviour) => {
    if (request.method !== 'POST') return told({ status: 405, body: '' }, behaviour);
    const why = whyRefused(request, desk.books.walletPoisha, desk.credentials);
    return told(why === undefined ? success(take(desk, request), behaviour) : refusals[why], behaviour);
  },
  failed: (desk, request, behaviour) => told(declined(request, desk.books.walletPoisha, behaviour), behaviour),
  'invalid-credentials': refuse('invalid-credentials'),
  'missing-parameters': refuse('missing-parameters'),
  'invalid-account-type': refuse('invalid-account-type'),
  'invalid-operator': refuse('invalid-operator'),
  'operator-number-mismatch': refuse('operator-number-mismatch'),
  'invalid-amount': refuse('invalid-amount'),
  'insufficient-balance': refuse('insufficient-balance'),
  'transaction-failed': refuse('transaction-failed'),
  'charge-then-transaction-failed': (desk, request, behaviour) => {
    take(desk, request);
    return told(refusals['transaction-failed'], behaviour);
  },

  'doubled-brace': succeed(({ body }) => `{\n${body}`),
  'wrong-phone': succeed(({ fields, write }) => write({ ...fields, phone: nextPhone(fields.phone) })),
  'wrong-amount': succeed(({ body, charge: { amountPoisha } }) =>
    body.replace(`"${amountPoisha / 100}.00"`, `"${amountPoisha / 100 + 1}.00"`),
  ),
  'wrong-operator': succeed(({ fields, write }) =>
    write({ ...fields, operator_name: fields.operator_name === 'Robi' ? 'Airtel' : 'Robi' }),
  ),
  'wrong-arithmetic': succeed(({ fields, write }) => write({ ...fields, after_balance: fields.before_balance })),
  'success-without-status': succeed(({ fields: { status: _, ...rest }, write }) => write(rest)),
  'new-status': succeed(({ fields, write }) => write({ ...fields, status: 'Pending' })),
  'duplicate-keys': succeed(({ body }) => body.replace('"status"', '"status": "Failed",\n    "status"')),
  'failed-but-charged': succeed(({ fields, write }) =>
    write({ ...fields, success: false, status: 'Failed', operator_transaction_id: null }),
  ),
  'secret-echo': succeed(({ fields, write }, { body, fields: { api_key: key, api_secret: secret } }) =>
    write({ ...fields, full_name: `debug ${secret} ${key}`, debug: body }),
  ),
  oversized: succeed(({ body }) => body + ' '.repeat(80 * 1024)),
  empty: succeed(() => ''),
  'bad-utf8': succeed(({ body }) => body),
  'truncated-length': succeed(({ body }) => body, 'length'),
  'truncated-chunked': succeed(({ body }) => body, 'chunked'),
  'truncated-close': succeed(({ body }) => body, 'close'),
  'slow-drip': succeed(({ body }) => body),
  cashback: succeed(({ body }) => body),

  'charge-then-reset': chargeThen('reset'),
  'charge-then-fin': chargeThen('fin'),
  'charge-late': chargeThen('fin'),
  'charge-then-hang': chargeThen('hang'),

  'reset-mid-request': () => 'reset',
  hang: () => 'hang',
  redirect: (_desk, { path }, behaviour) => ({
    ...told({ status: behaviour.status ?? 307, body: '' }, behaviour),
    headers: { Location: behaviour.location ?? path },
  }),
  'html-502': (_desk, _request, behaviour) => told(badGateway, behaviour),
  raw: (desk, request, behaviour) => {
    if (behaviour.charge) take(desk, request);
    return Buffer.from(behaviour.raw ?? '', 'latin1');
  },
};

function take({ books, commissionPerMille }: Desk, request: SeenRequest): Charge {
  return charge(books, request, commissionPerMille[request.fields['operator'] ?? ''] ?? 10);
}

function told(reply: Reply, { framing, contentType }: Behaviour): Answer {
  return { ...reply, framing, contentType };
}

function refuse(name: keyof typeof refusals): Deed {
  return (_desk, _request, behaviour) => told(refusals[name], behaviour);
}

/** Charges, and says what `spoil` makes of the truth. */
function succeed(spoil: (truth: Spoilt, request: SeenRequest) => string, framing?: Framing): Deed {
  return (desk, request, behaviour) => {
    const reply = success(take(desk, request), behaviour);
    return told({ status: 200, body: spoil(reply, request) }, framing ? { ...behaviour, framing } : behaviour);
  };
}

function chargeThen(fate: Fate): Deed {
  return (desk, request) => {
    take(desk, request);
    return fate;
  };
}

const nextPhone = (phone: string): string => `${phone.slice(0, -1)}${(Number(phone.at(-1)) + 1) % 10}`;
