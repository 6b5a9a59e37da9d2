import { bn } from '../../../shared/i18n/bn.ts';
import { reports as wordsBn } from '../../../shared/i18n/bn/reports.ts';
import { en } from '../../../shared/i18n/en.ts';
import { reports as wordsEn } from '../../../shared/i18n/en/reports.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { reportWords, type Reader } from '../../../shared/report/words.ts';

/** Files are for accountants and spreadsheets: Latin digits in both languages. */
export const readerIn = (language: 'bn' | 'en'): Reader => ({
  words: language === 'bn' ? reportWords(wordsBn, bn) : reportWords(wordsEn, en),
  format: createFormat({ language, digits: 'latn' }),
});
