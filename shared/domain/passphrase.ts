/** So many characters at least: three or four words, out of reach for guessing at half a second a guess. */
export const passphraseAtLeast = 12;
export const passphraseAtMost = 200;

export const fitsPassphrase = (text: string): boolean => {
  const { length } = [...text.trim()];
  return length >= passphraseAtLeast && length <= passphraseAtMost;
};
