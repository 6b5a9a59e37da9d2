const bengaliZero = 0x09e6;

/** Which digits a person reads numbers in. Independent of the language: many shops want Bangla words with Latin digits. */
export type DigitSet = 'latn' | 'beng';

/** ০-৯ to 0-9; everything else stays. `\d`, `Number()` and NFKC all miss Bangla digits, so fold before anything else. */
export function foldDigits(text: string): string {
  return text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - bengaliZero));
}

/** 0-9 to ০-৯ when the reader wants Bangla digits. */
export function inDigits(text: string, digits: DigitSet): string {
  if (digits === 'latn') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(bengaliZero + Number(digit)));
}
