import { byteOrderMark } from '../../../shared/csv.ts';
import type { ReportTable } from '../../../shared/domain/report.ts';
import { filled } from '../../../shared/i18n/filled.ts';
import { cellText } from '../../../shared/report/cell-text.ts';
import type { Ports } from '../ports.ts';
import { readerIn } from './language.ts';

type Contents = { month: string; tables: readonly ReportTable[]; rows: number };

/** What lies in the folder, in both languages: the totals, the files, and where the ledger stood. Lines end as Notepad wants them. */
export const packReadme = (ports: Pick<Ports, 'ledger' | 'clock' | 'session' | 'modeSwitch'>, contents: Contents): string =>
  byteOrderMark + (['bn', 'en'] as const).flatMap((language) => [...linesIn(language, ports, contents), '', '']).join('\r\n');

function linesIn(
  language: 'bn' | 'en',
  { ledger, clock, session, modeSwitch }: Parameters<typeof packReadme>[0],
  { month, tables, rows }: Contents,
): string[] {
  const reader = readerIn(language);
  const { words, format } = reader;
  const { shopName, shopAddress } = ledger.settings();
  const head = ledger.lastEntry();
  const line = (label: string, value: string) => `${label}: ${oneLine(value)}`;
  const title = filled(words.pack.heading, { month: format.month(month) });
  return [
    title,
    '='.repeat(title.length),
    ...(modeSwitch.mode() === 'practice' ? [words.practice] : []),
    ...[shopName, shopAddress].filter((text) => text !== '').map(oneLine),
    line(words.madeBy, session.staff()),
    line(words.madeAt, format.moment(new Date(clock.nowMs()).toISOString(), 0)),
    '',
    words.pack.totals,
    ...totalsOf(tables).map(([key, type, total]) => `  ${line(words.column[key], cellText(type, total, reader))}`),
    '',
    words.pack.files,
    `  recharges.csv: ${filled(words.pack.recharges, { count: format.count(rows) })}`,
    ...tables.map(({ id }) => `  ${id}.csv, ${id}.pdf: ${words.name[id]}`),
    '',
    words.pack.proof,
    `  ${line(words.pack.entry, String(head?.seq ?? 0))}`,
    `  ${line(words.pack.mac, head?.mac ?? '')}`,
    words.pack.dhaka,
  ];
}

/** The sums under the table by day: it has them all. */
function totalsOf(tables: readonly ReportTable[]) {
  const days = tables.find(({ id }) => id === 'days');
  return (days?.columns ?? []).flatMap(({ key, type, sum }, at) => (sum ? [[key, type, days?.totals[at] ?? null] as const] : []));
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
