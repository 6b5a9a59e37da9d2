import type { Slip, SlipLine } from '../../../shared/domain/slip.ts';
import { inLatin } from './in-latin.ts';

/**
 * A slip as rows of printable ASCII (0x20-0x7E), none longer than `columns`; long words are broken, nothing is lost at the edge.
 * Meant for a slip composed in English; what Bangla is in it (the shop's name) is spelt in Latin letters, and the last row says so.
 */
export function textRows(slip: Slip, columns: number): string[] {
  let respelt = false;
  const latin = (text: string) => {
    const spelt = inLatin(text);
    respelt ||= spelt.changed;
    return spelt.text;
  };
  const rows = slip.lines.flatMap((line) => rowsOf(line, columns, latin));
  return respelt ? [...rows, ...wrap('(Bangla spelt in Latin letters)', columns)] : rows;
}

function rowsOf(line: SlipLine, columns: number, latin: (text: string) => string): string[] {
  if (line.kind === 'picture') return [];
  if (line.kind === 'space') return [''];
  if (line.kind === 'rule') return [(line.style === 'solid' ? '=' : '-').repeat(columns)];
  if (line.kind === 'pair') return pairRows(latin(line.label), latin(line.value), columns);
  if (line.kind === 'banner') return wrap(latin(line.text), columns - 8).map((row) => centre(`*** ${row} ***`, columns));
  const rows = wrap(latin(line.text), columns);
  return line.align === 'centre' ? rows.map((row) => centre(row, columns)) : rows;
}

function pairRows(label: string, value: string, columns: number): string[] {
  const space = columns - label.length - value.length;
  if (space >= 1) return [`${label}${' '.repeat(space)}${value}`];
  return [...wrap(label, columns), ...wrap(value, columns).map((row) => row.padStart(columns))];
}

const centre = (row: string, columns: number): string => `${' '.repeat(Math.max(0, (columns - row.length) >> 1))}${row}`;

function wrap(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ').filter((each) => each !== '')) {
    for (let rest = word; rest !== '';) {
      const room = columns - (row === '' ? 0 : row.length + 1);
      if (rest.length <= room) {
        row = row === '' ? rest : `${row} ${rest}`;
        rest = '';
      } else if (row !== '') {
        rows.push(row);
        row = '';
      } else {
        rows.push(rest.slice(0, columns));
        rest = rest.slice(columns);
      }
    }
  }
  return row === '' ? rows : [...rows, row];
}
