// The provider's own books. Its arithmetic is its own on purpose: a mistake in the product's must not hide here.
import type { WalletMove } from './behaviours.ts';

/** A moment on two clocks. `monotonicNs` can be compared between processes of one machine. */
export type Moment = { atMs: number; monotonicNs: string };
export const moment = (): Moment => ({ atMs: Date.now(), monotonicNs: String(process.hrtime.bigint()) });

/** Every request whose first byte was seen, whole or not. */
export type SeenRequest = {
  n: number;
  connection: number;
  firstByte: Moment;
  /** Null while, or for ever when, it is not whole. */
  whole: Moment | null;
  bytes: number;
  /** How many reads it took: 1 when the client sent it in one write. */
  reads: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  fields: Record<string, string>;
  /** Length of the whole answer, also where less of it was sent; null when there is none. */
  answerBytes: number | null;
};

export type Charge = {
  request: number;
  at: Moment;
  phone: string;
  operator: string;
  accountType: string;
  amountPoisha: number;
  commissionPoisha: number;
  beforePoisha: number;
  afterPoisha: number;
  transactionId: string;
};

export type SeenEvent = {
  what: 'accepted' | 'secured' | 'first-byte' | 'request' | 'charged' | 'answered' | 'closed';
  connection: number;
} & Moment;

export type Books = {
  startPoisha: number;
  walletPoisha: number;
  requests: SeenRequest[];
  charges: Charge[];
  moves: (WalletMove & { at: Moment })[];
  events: SeenEvent[];
  connections: number;
  secured: number;
  /** What each secured connection agreed to speak; null when the client did not say. */
  protocols: (string | null)[];
  /** Scripts that still work and may yet charge. */
  working: number;
};

export function newBooks(startPoisha: number): Books {
  return {
    startPoisha,
    walletPoisha: startPoisha,
    requests: [],
    charges: [],
    moves: [],
    events: [],
    connections: 0,
    secured: 0,
    protocols: [],
    working: 0,
  };
}

export function note(books: Books, what: SeenEvent['what'], connection: number): void {
  books.events.push({ what, connection, ...moment() });
}

/** Takes the amount and gives the commission, a per mille of it, what is less than a poisha dropped. */
export function charge(books: Books, request: SeenRequest, commissionPerMille: number): Charge {
  const { phone = '', operator = '', account_type: accountType = 'prepaid', amount = '0' } = request.fields;
  const taka = Number.parseInt(amount, 10);
  const commissionPoisha = Math.floor((taka * commissionPerMille) / 10);
  const beforePoisha = books.walletPoisha;
  const afterPoisha = beforePoisha - taka * 100 + commissionPoisha;
  const transactionId = `TXN${123456789 + books.charges.length}`;
  const entry = {
    request: request.n,
    at: moment(),
    phone,
    operator,
    accountType,
    amountPoisha: taka * 100,
    commissionPoisha,
    beforePoisha,
    afterPoisha,
    transactionId,
  };
  books.walletPoisha = afterPoisha;
  books.charges.push(entry);
  note(books, 'charged', request.connection);
  return entry;
}

export function move(books: Books, { why, poisha }: WalletMove): void {
  books.walletPoisha += poisha;
  books.moves.push({ why, poisha, at: moment() });
}

/** 98020 -> "980.20" */
export function decimal(poisha: number): string {
  const digits = String(Math.abs(poisha)).padStart(3, '0');
  return `${poisha < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
