const consonants: Readonly<Record<string, string>> = {
  ক: 'k',
  খ: 'kh',
  গ: 'g',
  ঘ: 'gh',
  ঙ: 'ng',
  চ: 'ch',
  ছ: 'chh',
  জ: 'j',
  ঝ: 'jh',
  ঞ: 'n',
  ট: 't',
  ঠ: 'th',
  ড: 'd',
  ঢ: 'dh',
  ণ: 'n',
  ত: 't',
  থ: 'th',
  দ: 'd',
  ধ: 'dh',
  ন: 'n',
  প: 'p',
  ফ: 'f',
  ব: 'b',
  ভ: 'bh',
  ম: 'm',
  য: 'j',
  র: 'r',
  ল: 'l',
  শ: 'sh',
  ষ: 'sh',
  স: 's',
  হ: 'h',
  '\u09dc': 'r',
  '\u09dd': 'rh',
  '\u09df': 'y',
  ৎ: 't',
};
const others: Readonly<Record<string, string>> = {
  অ: 'o',
  আ: 'a',
  ই: 'i',
  ঈ: 'i',
  উ: 'u',
  ঊ: 'u',
  ঋ: 'ri',
  এ: 'e',
  ঐ: 'oi',
  ও: 'o',
  ঔ: 'ou',
  'া': 'a',
  'ি': 'i',
  'ী': 'i',
  'ু': 'u',
  'ূ': 'u',
  'ৃ': 'ri',
  'ে': 'e',
  'ৈ': 'oi',
  'ো': 'o',
  'ৌ': 'ou',
  'ং': 'ng',
  'ঃ': 'h',
  'ঁ': '',
  '্': '',
  '।': '.',
  '৳': 'Tk',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
};
const bengaliDigits = '০১২৩৪৫৬৭৮৯';

/** Printable ASCII only. Bangla letter by letter, as a reader would guess it; accents dropped; what nothing stands for is left out. */
export function inLatin(text: string): { text: string; changed: boolean } {
  // nukta letters have two spellings; NFC keeps them apart from their one-letter form
  const letters = [
    ...text.replaceAll('\u09a1\u09bc', '\u09dc').replaceAll('\u09a2\u09bc', '\u09dd').replaceAll('\u09af\u09bc', '\u09df'),
  ];
  let changed = false;
  const spelt = letters.map((letter, index) => {
    if (letter >= ' ' && letter <= '~') return letter;
    const digit = bengaliDigits.indexOf(letter);
    if (digit !== -1) return String(digit);
    const consonant = consonants[letter];
    if (consonant !== undefined) {
      changed = true;
      return `${consonant}${speaksVowel(letters, index) ? 'o' : ''}`;
    }
    const other = others[letter];
    if (other !== undefined) {
      changed ||= letter >= '\u0980' && letter <= '\u09ff' && letter !== '৳';
      return other;
    }
    return [...letter.normalize('NFKD')].filter((each) => each >= ' ' && each <= '~').join('');
  });
  return { text: spelt.join(''), changed };
}

/** The vowel that is spoken and not written: between two consonants, not at a word's end. */
function speaksVowel(letters: readonly string[], index: number): boolean {
  const next = letters[index + 1];
  return next !== undefined && consonants[next] !== undefined && letters[index] !== 'ৎ';
}
