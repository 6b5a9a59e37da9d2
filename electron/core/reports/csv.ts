import { byteOrderMark, csvRow } from '../../../shared/csv.ts';
import type { ReportTable } from '../../../shared/domain/report.ts';
import { filled } from '../../../shared/i18n/filled.ts';
import { csvCellOf } from '../../../shared/report/cell-text.ts';
import type { Reader } from '../../../shared/report/words.ts';

/** A report for a spreadsheet. No line of totals: whoever adds up a column would count it twice. */
export function reportCsv({ columns, rows }: ReportTable, reader: Reader): string {
  const { column: names, inTaka, inPercent } = reader.words;
  const head = columns.map(({ key, type }) => {
    const column = names[key];
    if (type === 'money') return filled(inTaka, { column });
    return type === 'percent' ? filled(inPercent, { column }) : column;
  });
  const lines = rows.map(({ cells }) => csvRow(columns.map(({ type }, at) => csvCellOf(type, cells[at] ?? null, reader))));
  return [byteOrderMark, csvRow(head), ...lines].join('');
}
