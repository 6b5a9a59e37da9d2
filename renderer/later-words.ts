import { later as bn } from '../shared/i18n/bn/later.ts';
import { later as en } from '../shared/i18n/en/later.ts';

export const laterWords = { bn, en } as const;
