import { textSize } from './drawing.ts';

const letters = new Intl.Segmenter('bn', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...letters.segment(text)].map(({ segment }) => segment);

/** A little more than a letter takes in the fonts we bring, in the drawing's units: nothing here can measure text. */
function widthOfLetter(letter: string): number {
  if (/^[\s.,:;'|!()-]/.test(letter)) return textSize * 0.34;
  return textSize * (/^[\u0980-\u09ff]/.test(letter) && !/^[\u09e6-\u09ef]/.test(letter) ? 0.86 : 0.62);
}

export const widthOf = (text: string): number => lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0);

/** Cut between letters, never within a Bangla one, and marked as cut. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let left = width - textSize;
  const kept = lettersOf(text).filter((letter) => (left -= widthOfLetter(letter)) >= 0);
  return `${kept.join('').trimEnd()}…`;
}
