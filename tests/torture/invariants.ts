import { isDeepStrictEqual } from 'node:util';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { Books } from '../helpers/test-provider/books.ts';

export type Evidence = {
  /** Everything in the till's ledger. Each number was sold to at most once, so that a number names a sale. */
  recharges: readonly Recharge[];
  /** What callers were answered, by id. */
  acknowledged: ReadonlyMap<string, Recharge>;
  /** The provider's own books, when no script of it works any more. */
  books: Pick<Books, 'requests' | 'charges'>;
};

/**
 * The invariants of money-safety 6 that a till's recharges and the provider's books must fulfil together, as a line for each breach.
 * I1 intent before the first byte, I2 one request a sale, I3 success is exactly one charge and no charge hides, I5 the totals.
 * (I4 is `ledger.verify`, I6 how the till starts: whoever opens it checks them.)
 */
export function brokenInvariants({ recharges, acknowledged, books }: Evidence): string[] {
  return [
    ...beforeTheFirstByte(recharges, books),
    ...oncePerSale(books),
    ...provenOnly(recharges, books),
    ...nothingLost(recharges, acknowledged),
    ...totals(recharges, books),
  ];
}

const phoneOf = ({ fields }: Books['requests'][number]): string => fields['phone'] ?? '';
const wholeOf = ({ requests }: Evidence['books']) => requests.filter(({ whole }) => whole);

function beforeTheFirstByte(recharges: readonly Recharge[], books: Evidence['books']): string[] {
  const byPhone = new Map(recharges.map((recharge) => [recharge.phone as string, recharge]));
  return wholeOf(books).flatMap((request) => {
    const recharge = byPhone.get(phoneOf(request));
    if (!recharge) return [`I1: the provider saw ${phoneOf(request)}, the ledger knows nothing of it`];
    if (recharge.sentAt === undefined) return [`I1: the provider saw ${phoneOf(request)}, the ledger says it was not sent`];
    const late = Date.parse(recharge.intendedAt) > request.firstByte.atMs;
    return late ? [`I1: ${recharge.id} was intended at ${recharge.intendedAt}, after its first byte`] : [];
  });
}

function oncePerSale(books: Evidence['books']): string[] {
  const seen = new Set<string>();
  return wholeOf(books).flatMap((request) => {
    const phone = phoneOf(request);
    const twice = seen.has(phone);
    seen.add(phone);
    return twice ? [`I2: two requests for ${phone}`] : [];
  });
}

function provenOnly(recharges: readonly Recharge[], books: Evidence['books']): string[] {
  const charges = new Map(books.charges.map((charge) => [charge.phone, charge]));
  return recharges.flatMap((recharge) => {
    const charge = charges.get(recharge.phone);
    if (recharge.state === 'succeeded') {
      const isTheCharge =
        charge?.amountPoisha === recharge.amount &&
        charge.operator === recharge.operator &&
        charge.transactionId === recharge.transactionId &&
        charge.accountType === recharge.accountType;
      return isTheCharge ? [] : [`I3: ${recharge.id} succeeded, the provider charged ${JSON.stringify(charge)}`];
    }
    const open = recharge.state === 'unknown' || recharge.state === 'settled-charged' || recharge.state === 'sending';
    return charge && !open ? [`I3: ${recharge.id} is ${recharge.state}, the provider charged ${charge.transactionId}`] : [];
  });
}

function nothingLost(recharges: readonly Recharge[], acknowledged: ReadonlyMap<string, Recharge>): string[] {
  const byId = new Map(recharges.map((recharge) => [recharge.id as string, recharge]));
  return [...acknowledged].flatMap(([id, answered]) => {
    const kept = byId.get(id);
    if (!kept) return [`lost: ${id} was answered as ${answered.state}`];
    return isDeepStrictEqual(kept, answered)
      ? []
      : [`changed: ${id} was answered as ${answered.state}, is now ${JSON.stringify(kept)}`];
  });
}

function totals(recharges: readonly Recharge[], books: Evidence['books']): string[] {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const inState = (...states: Recharge['state'][]) => recharges.filter(({ state }) => states.includes(state));
  const charged = sum(books.charges.map(({ amountPoisha }) => amountPoisha));
  const certain = sum(inState('succeeded', 'settled-charged').map(({ amount }) => amount));
  const unknowns = inState('unknown');
  const hidden = new Set(unknowns.map(({ phone }) => phone as string));
  const chargedUnknown = sum(books.charges.filter(({ phone }) => hidden.has(phone)).map(({ amountPoisha }) => amountPoisha));
  const open = sum(unknowns.map(({ amount }) => amount));
  const broken: string[] = [];
  if (certain + chargedUnknown !== charged)
    broken.push(`I5: certain ${certain} and charged unknowns ${chargedUnknown} are not the ${charged} of the provider's books`);
  if (charged - certain > open) broken.push(`I5: the open rest ${charged - certain} is more than the unknowns ${open}`);
  return broken;
}
