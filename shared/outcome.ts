/** An expected outcome as a value. Knows nothing of the till's failures, so that money and numbers can use it below them. */
export type Outcome<T, F> = { ok: true; value: T } | { ok: false; failure: F };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <F>(failure: F): { ok: false; failure: F } => ({ ok: false, failure });
