import type { PageBlock, PageDocument } from '../../../shared/domain/page-document.ts';
import type { ReportTable } from '../../../shared/domain/report.ts';
import { filled } from '../../../shared/i18n/filled.ts';
import { cellText, isFigure } from '../../../shared/report/cell-text.ts';
import { reportChart } from '../../../shared/report/report-chart.ts';
import { narrowedText, spanText } from '../../../shared/report/span-text.ts';
import type { Reader } from '../../../shared/report/words.ts';
import type { Ports } from '../ports.ts';

/** A report on A4: what it is of, who made it and when, the chart, the table with its totals. */
export function reportDocument(
  ports: Pick<Ports, 'ledger' | 'clock' | 'session' | 'modeSwitch'>,
  table: ReportTable,
  reader: Reader,
): PageDocument {
  const { words, format } = reader;
  const { ledger, clock, session, modeSwitch } = ports;
  const { shopName, shopAddress } = ledger.settings();
  const narrowed = narrowedText(table.params, reader);
  const at = new Date(clock.nowMs()).toISOString();
  const shop = [shopName, shopAddress].filter((line) => line !== '').join(', ');
  const rows = [
    ...(shop === '' ? [] : [{ label: words.shop, value: shop }]),
    { label: words.days, value: spanText(table.params, reader) },
    ...(narrowed === '' ? [] : [{ label: words.filtered, value: narrowed }]),
    { label: words.madeBy, value: session.staff() },
    { label: words.madeAt, value: format.moment(at, 0) },
  ];
  const drawing = reportChart(table, reader);
  return {
    language: format.language,
    title: words.name[table.id],
    subtitle: words.says[table.id],
    ...(modeSwitch.mode() === 'practice' && { practice: words.practice }),
    blocks: [{ kind: 'pairs', rows }, ...(drawing ? [{ kind: 'drawing', drawing } as const] : []), ...tableBlocks(table, reader)],
    footer: filled(words.footer, { seq: String(ledger.lastEntry()?.seq ?? 0) }),
  };
}

function tableBlocks({ columns, rows, totals }: ReportTable, reader: Reader): PageBlock[] {
  const { words } = reader;
  if (rows.length === 0) return [{ kind: 'note', text: words.empty }];
  const line = (cells: ReportTable['totals']) => columns.map(({ type }, at) => cellText(type, cells[at] ?? null, reader));
  const sums = line(totals).map((text, at) => (at === 0 ? words.total : text));
  const someUnknown = columns.some(({ key }, at) => key === 'unknownCount' && totals[at] !== 0);
  return [
    {
      kind: 'table',
      columns: columns.map(({ key, type }) => ({ title: words.column[key], align: isFigure(type) ? 'right' : 'left' })),
      rows: rows.map(({ cells }) => line(cells)),
      ...(totals.some((total) => total !== null) && { totals: sums }),
    },
    ...(someUnknown ? [{ kind: 'paragraph', text: words.unknownsApart } as const] : []),
  ];
}
