import { useMemo } from 'react';
import { bn } from '../../../shared/i18n/bn.ts';
import { reports as wordsBn } from '../../../shared/i18n/bn/reports.ts';
import { en } from '../../../shared/i18n/en.ts';
import { reports as wordsEn } from '../../../shared/i18n/en/reports.ts';
import { reportWords, type Reader } from '../../../shared/report/words.ts';
import { useFormat } from '../../ui/format-context.tsx';

/** The reports' own words come with their screen, so that no sale waits for them. */
export function useReader(): Reader {
  const format = useFormat();
  return useMemo(
    () => ({ format, words: format.language === 'bn' ? reportWords(wordsBn, bn) : reportWords(wordsEn, en) }),
    [format],
  );
}
