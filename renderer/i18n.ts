import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { bn } from '../shared/i18n/bn.ts';
import { en } from '../shared/i18n/en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** React escapes every text itself, so i18next must not: names would come out doubly escaped. */
export function createWords(language: 'bn' | 'en'): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    resources: { bn: { translation: bn }, en: { translation: en } },
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}
