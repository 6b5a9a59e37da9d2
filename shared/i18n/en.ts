import { first } from './en/first.ts';
import { later } from './en/later.ts';

/** Every word on screen. Another language has the same shape: see {@link Messages}. */
export const en = { ...first, ...later } as const;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** The shape every language has: a text that is missing or superfluous does not compile. */
export type Messages = Words<typeof en>;
