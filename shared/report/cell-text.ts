import { inDigits } from '../digits.ts';
import type { ColumnType } from '../domain/report-list.ts';
import type { Cell } from '../domain/report.ts';
import type { CsvFigure } from '../csv.ts';
import { poisha, toDecimalTaka } from '../money.ts';
import { operators, type OperatorCode } from '../operators.ts';
import { groupPhone } from '../phone.ts';
import { unreachable } from '../result.ts';
import type { Reader } from './words.ts';

/** A cell as this reader sees it, on screen and on paper. */
export function cellText(type: ColumnType, cell: Cell, { words, format }: Reader): string {
  if (cell === null) return '';
  switch (type) {
    case 'count':
      return format.count(Number(cell));
    case 'money':
      return format.exactMoney(poisha(Number(cell)));
    case 'percent':
      return inDigits(`${decimalPercent(Number(cell))}%`, format.digits);
    case 'day':
      return format.day(String(cell));
    case 'hour':
      return format.hour(Number(cell));
    case 'phone':
      return groupPhone(String(cell));
    case 'operator':
      return operators[cell as OperatorCode]?.name[format.language] ?? String(cell);
    case 'account-type':
      return words.accountTypes[cell as keyof typeof words.accountTypes] ?? String(cell);
    case 'state':
      return words.states[cell as keyof typeof words.states] ?? String(cell);
    case 'reason':
      return words.reason[cell as keyof typeof words.reason] ?? String(cell);
    case 'staff':
    case 'text':
      return String(cell);
  }
  return unreachable(type);
}

/** A cell for a spreadsheet: figures it can add up, days it can sort, and a number whose dash keeps the leading 0. */
export function csvCellOf(type: ColumnType, cell: Cell, reader: Reader): string | CsvFigure {
  if (cell === null) return '';
  switch (type) {
    case 'count':
      return { figure: String(cell) };
    case 'money':
      return { figure: toDecimalTaka(poisha(Number(cell))) };
    case 'percent':
      return { figure: decimalPercent(Number(cell)) };
    case 'day':
      return String(cell);
    case 'hour':
      return `${String(cell).padStart(2, '0')}:00`;
    case 'phone':
    case 'operator':
    case 'account-type':
    case 'state':
    case 'reason':
    case 'staff':
    case 'text':
      return cellText(type, cell, reader);
  }
  return unreachable(type);
}

/** Figures stand to the right, so that their digits line up. */
export const isFigure = (type: ColumnType): boolean => type === 'count' || type === 'money' || type === 'percent';

/** Hundredths of a percent as `1.25`: two decimals, like an amount. */
const decimalPercent = (hundredths: number): string => toDecimalTaka(poisha(hundredths));
