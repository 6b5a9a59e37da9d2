import type { Ledger } from '../../../electron/core/ports/ledger.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger-entry.ts';
import { poisha } from '../../../shared/money.ts';
import { CashBook } from '../../helpers/cash-book.ts';

type CashReads = Pick<
  Ledger,
  'shift' | 'shifts' | 'cashOfShift' | 'cashOfDay' | 'cashMoves' | 'baki' | 'bakiOf' | 'bakiLines' | 'bakiOwed'
>;

/** Drawers and baki for the page, added up anew from the entries each time they are asked for. */
export function memoryCash(entries: readonly LedgerEntry[]): CashReads {
  const book = () => new CashBook(entries);
  const ids = (all: CashBook) => all.drawers.map(({ opened }) => opened.body.shiftId).reverse();
  return {
    shift: (shiftId) => withoutCash(book().shift(shiftId)),
    shifts: ({ limit }) => {
      const all = book();
      return {
        items: ids(all)
          .flatMap((id) => all.shift(id) ?? [])
          .slice(0, limit),
        cursor: null,
      };
    },
    cashOfShift: (shiftId) => book().shift(shiftId)?.cash,
    cashOfDay: (businessDay) => book().day(businessDay),
    cashMoves: (shiftId) => book().drawers.find(({ opened }) => opened.body.shiftId === shiftId)?.moves ?? [],
    bakiOf: (phone) => customers(book()).find((each) => each.phone === phone),
    baki: ({ limit, lastFour }) => ({
      items: customers(book())
        .filter(({ phone, owed }) => (lastFour === undefined ? owed !== 0 : phone.endsWith(lastFour)))
        .slice(0, limit),
      cursor: null,
    }),
    bakiLines: ({ phone: whose, limit, cursor = 'Infinity' }) => {
      const found = book()
        .lines.filter(({ phone, seq }) => phone === whose && seq < Number(cursor))
        .reverse();
      const items = found.slice(0, limit).map(({ phone: _, ...line }) => line);
      return { items, cursor: found.length > limit ? String(items.at(-1)?.seq) : null };
    },
    bakiOwed: () => poisha(book().owed()),
  };
}

const customers = (book: CashBook) => book.customers().map(({ lastSeq: _, ...baki }) => baki);

function withoutCash(found: ReturnType<CashBook['shift']>) {
  if (!found) return undefined;
  const { cash: _, ...shift } = found;
  return shift;
}
