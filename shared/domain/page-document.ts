import type { Drawing } from '../chart/drawing.ts';

/** How a column stands; figures go to the right. */
export type ColumnAlign = 'left' | 'right';

/** Every text is plain and already in its language and digits; whoever draws it escapes it. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean }
  /** Framed: what the reader must not miss. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pairs'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly align: ColumnAlign }[];
      /** As many cells a row as there are columns. The head is repeated on every page; a row is never split. */
      readonly rows: readonly (readonly string[])[];
      readonly totals?: readonly string[];
    }
  /** As wide as the page. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  /** Two lines to sign on, side by side. */
  | { readonly kind: 'signatures'; readonly left: string; readonly right: string }
  | { readonly kind: 'page-break' };

/** An A4 document: the dispute pack, a report. */
export type PageDocument = {
  readonly language: 'bn' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  /** Written across the top of the first page when it is of the practice till. */
  readonly practice?: string;
  readonly blocks: readonly PageBlock[];
  /** At the end of the document, small: who made it and when. */
  readonly footer?: string;
};
