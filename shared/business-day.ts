/** A shop's trading day, `YYYY-MM-DD`, in Asia/Dhaka time shifted by the owner's cut-over. */
export type BusinessDay = string & { readonly __form: 'YYYY-MM-DD' };

/** Asia/Dhaka is UTC+6 without daylight saving time. */
const dhakaOffsetMs = 6 * 60 * 60 * 1000;

/**
 * The business day a moment belongs to.
 * @param atMs Unix time in milliseconds.
 * @param cutOverMinutes minutes after local midnight at which the owner's day begins (0 = midnight, 120 = 2 am).
 */
export function businessDayOf(atMs: number, cutOverMinutes: number): BusinessDay {
  const shifted = new Date(atMs + dhakaOffsetMs - cutOverMinutes * 60 * 1000);
  return shifted.toISOString().slice(0, 10) as BusinessDay;
}

/** The hour of the day, 0 to 23, at that moment in Asia/Dhaka. */
export const hourOfDay = (atMs: number): number => new Date(atMs + dhakaOffsetMs).getUTCHours();

/** Unix milliseconds at which the business day ends. */
export const endOfBusinessDay = (day: BusinessDay, cutOverMinutes: number): number =>
  Date.parse(`${dayAfter(day)}T00:00:00.000Z`) - dhakaOffsetMs + cutOverMinutes * 60 * 1000;

export const dayAfter = (day: BusinessDay): BusinessDay => daysFrom(day, 1);
export const dayBefore = (day: BusinessDay): BusinessDay => daysFrom(day, -1);

const daysFrom = (day: BusinessDay, days: number): BusinessDay =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10) as BusinessDay;
