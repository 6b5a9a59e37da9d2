import type { ReportParams } from '../domain/report.ts';
import { filled } from '../i18n/filled.ts';
import { cellText } from './cell-text.ts';
import type { Reader } from './words.ts';

/** `24 November 2026`, or from when to when. */
export const spanText = ({ from, to }: Pick<ReportParams, 'from' | 'to'>, { words, format }: Reader): string =>
  from === to ? format.day(from) : filled(words.span, { from: format.day(from), to: format.day(to) });

/** What a report is narrowed to, such as `Grameenphone, Rahima`; empty when to nothing. */
export function narrowedText({ operator, staff, hour }: ReportParams, reader: Reader): string {
  return [
    operator === undefined ? [] : [cellText('operator', operator, reader)],
    staff === undefined ? [] : [staff],
    hour === undefined ? [] : [filled(reader.words.hourIs, { hour: cellText('hour', hour, reader) })],
  ]
    .flat()
    .join(', ');
}
