import { foldDigits } from '../../../shared/digits.ts';

/** What of an entry is searched, the most telling first. */
export type Searched = {
  /** As it is shown. */
  readonly title: string;
  /** As it is called in the other language. */
  readonly other: string;
  /** What else people call it, in both languages. */
  readonly words: string;
};

/** The entries in which every word of the query begins a word, those whose title it is first. */
export function findIn<T extends Searched>(entries: readonly T[], query: string): T[] {
  const wanted = wordsOf(query);
  return entries
    .flatMap((entry) => {
      const distance = distanceOf(entry, wanted);
      return distance === null ? [] : [{ entry, distance }];
    })
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ entry }) => entry);
}

/** 0 is what was meant; null is not found. */
function distanceOf(entry: Searched, wanted: readonly string[]): number | null {
  const parts = [wordsOf(entry.title), wordsOf(entry.other), wordsOf(entry.words)];
  let sum = 0;
  for (const [index, word] of wanted.entries()) {
    const at = parts.findIndex((words) => words.some((each) => each.startsWith(word)));
    const inOrder = parts[at]?.[index]?.startsWith(word);
    if (at >= 0) sum += at * 3 + (parts[at]?.includes(word) ? 0 : 1) + (inOrder ? 0 : 1);
    else if (word.length >= 3 && parts.flat().some((each) => each.includes(word))) sum += 9;
    else return null;
  }
  return sum;
}

/** Letters that sound alike and are often written one for the other. */
const alike: ReadonlyMap<string, string> = new Map([
  ['\u09c0', '\u09bf'], // long i, short i
  ['\u09c2', '\u09c1'], // long u, short u
  ['ণ', 'ন'],
  ['শ', 'স'],
  ['ষ', 'স'],
  ['য', 'জ'],
  ['ঙ', '\u0982'],
]);

/** Words as they are compared: one form of each letter, Latin digits, no joiners, no nasal sign. */
const wordsOf = (text: string): string[] =>
  foldDigits(text.normalize('NFC'))
    .toLowerCase()
    .replaceAll(/\u200c|\u200d|\u0981/g, '')
    .replaceAll(/[\u0980-\u09ff]/g, (letter) => alike.get(letter) ?? letter)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
