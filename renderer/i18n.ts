import { createInstance, type i18n } from 'i18next';
import { getI18n, initReactI18next } from 'react-i18next';
import { early as bnEarly } from '../shared/i18n/bn/early.ts';
import { first as bn } from '../shared/i18n/bn/first.ts';
import type { en as words } from '../shared/i18n/en.ts';
import { early as enEarly } from '../shared/i18n/en/early.ts';
import { first as en } from '../shared/i18n/en/first.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof words };
  }
}

/** React escapes every text itself, so i18next must not: names would come out doubly escaped. */
export function createWords(language: 'bn' | 'en'): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    // What comes later holds the early words too: it takes their place whole.
    resources: { bn: { translation: { ...bnEarly, ...bn } }, en: { translation: { ...enEarly, ...en } } },
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}

/** A screen that is read after the first sale is possible, together with its words. */
export const withWords =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  async () => {
    const [part, { laterWords }] = await Promise.all([load(), import('./later-words.ts')]);
    for (const [language, words] of Object.entries(laterWords))
      getI18n().addResourceBundle(language, 'translation', words, false, false);
    return part;
  };
