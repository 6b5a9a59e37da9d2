import { useTranslation } from 'react-i18next';
import { useFormat } from './format-context.tsx';
import { inDigits } from '../../shared/digits.ts';

/** `3 minutes`, `২ ঘণ্টা`: how long ago, in the largest unit that says it. */
export function useAge(): { age: (ms: number) => string; ago: (ms: number) => string } {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const age = (ms: number) => {
    const minutes = Math.floor(Math.max(0, ms) / 60_000);
    const text =
      minutes < 60
        ? t('days.minutes', { count: minutes })
        : minutes < 48 * 60
          ? t('days.hours', { count: Math.floor(minutes / 60) })
          : t('days.days', { count: Math.floor(minutes / 1440) });
    return inDigits(text, digits);
  };
  return { age, ago: (ms) => (ms < 60_000 ? t('days.justNow') : t('days.ago', { age: age(ms) })) };
}
