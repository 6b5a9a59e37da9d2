import { textSize } from './drawing.ts';

/** How wide letters are in the fonts we bring, in parts of the text's size, and rather too wide: nothing here can measure text. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s.,:;'|!()-]/, 0.34],
  // Marks above and below a letter; and the sign that joins two.
  [/[\u0981\u09bc\u09c1-\u09c4\u09cd]/, 0],
  [/[\u0982\u0983\u09be-\u09c0\u09c7\u09c8]/, 0.45],
  [/[\u09cb\u09cc]/, 0.9],
  [/[\u0985-\u09b9\u09ce\u09dc-\u09df]/, 0.72],
];
const usual = 0.62;
/** The second of two joined letters is drawn small, beside or below the first. */
const joined = 0.36;

export function widthOf(text: string): number {
  let width = 0;
  let before = '';
  for (const letter of text.normalize('NFC')) {
    width += before === '\u09cd' ? joined : (widths.find(([letters]) => letters.test(letter))?.[1] ?? usual);
    before = letter;
  }
  return width * textSize;
}

const letters = new Intl.Segmenter('bn', { granularity: 'grapheme' });

/** Cut between letters, never within a Bangla one, and marked as cut. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (widthOf(`${kept}${segment}`) > width - textSize) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
