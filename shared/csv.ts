/** A line that a spreadsheet would take for a formula, after blanks it would skip. The wide signs are what some locales type. */
const formulaLine = /(?:^|\r\n|\r(?!\n)|\n)[ \u00a0]*[=+\-@\t\r\n＝＋－＠]/;

/** The inside of a quoted CSV cell: quotes doubled, and an apostrophe before anything a spreadsheet would carry out. */
export function csvCell(text: string): string {
  const quoted = text.replaceAll('"', '""');
  return formulaLine.test(text) ? `'${quoted}` : quoted;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => `"${csvCell(cell)}"`).join(',')}\r\n`;

/** What Excel needs to read the file as UTF-8. */
export const byteOrderMark = '\ufeff';

/** A figure of ours, such as `-12.50`: no text from anywhere, so nothing in it needs disarming, and a spreadsheet may add it up. */
export type CsvFigure = { readonly figure: string };

export const csvRow = (cells: readonly (string | CsvFigure)[]): string =>
  `${cells.map((cell) => `"${typeof cell === 'string' ? csvCell(cell) : cell.figure}"`).join(',')}\r\n`;
