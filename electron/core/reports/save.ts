import type { ReportParams, ReportTable } from '../../../shared/domain/report.ts';
import type { ReportId } from '../../../shared/domain/report-list.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';
import { reportCsv } from './csv.ts';
import { reportDocument } from './document.ts';
import { readerIn } from './language.ts';
import { runReport } from './run.ts';

export type SaveWish = { id: ReportId; params: ReportParams; language: 'bn' | 'en' };
type Saved = { path: string | null };

/** Where the person chooses; null when they changed their mind. */
export async function saveReportCsv(ports: Ports, { id, params, language }: SaveWish): Promise<Result<Saved>> {
  const table = runReport(ports, id, params);
  return table.ok ? put(ports, table.value, 'csv', reportCsv(table.value, readerIn(language))) : table;
}

export async function saveReportPdf(ports: Ports, { id, params, language }: SaveWish): Promise<Result<Saved>> {
  const table = runReport(ports, id, params);
  if (!table.ok) return table;
  const drawn = await ports.paper.pdf(reportDocument(ports, table.value, readerIn(language)));
  return drawn.ok ? put(ports, table.value, 'pdf', drawn.value) : fail({ kind: 'could-not-save-file' });
}

async function put(
  { files }: Ports,
  table: ReportTable,
  kind: 'csv' | 'pdf',
  contents: Uint8Array | string,
): Promise<Result<Saved>> {
  const written = await files.save(fileName(table), kind, contents);
  if (!written.ok) return fail({ kind: written.failure });
  return ok({ path: written.value === 'cancelled' ? null : written.value.path });
}

/** By its id, so that files of all languages sort alike. */
const fileName = ({ id, params: { from, to } }: ReportTable): string => `report ${id} ${from === to ? from : `${from} ${to}`}`;
