import type { Format } from '../i18n/format.ts';
import type { Messages } from '../i18n/en.ts';
import type { reports } from '../i18n/en/reports.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** All a report says, in one language. */
export type ReportWords = Words<typeof reports> & {
  readonly states: Messages['state'];
  readonly accountTypes: Pick<Messages['sell']['accountType'], 'prepaid' | 'postpaid'>;
};

/** How one reader sees a report. */
export type Reader = { readonly words: ReportWords; readonly format: Format };

export const reportWords = (words: Words<typeof reports>, { state, sell }: Pick<Messages, 'state' | 'sell'>): ReportWords => ({
  ...words,
  states: state,
  accountTypes: sell.accountType,
});
