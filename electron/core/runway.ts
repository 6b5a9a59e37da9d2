import { businessDayOf, endOfBusinessDay, hourOfDay, type BusinessDay } from '../../shared/business-day.ts';
import type { Runway } from '../../shared/domain/till-status.ts';
import { poisha, type Poisha } from '../../shared/money.ts';

export type HourSpent = { businessDay: BusinessDay; hour: number; amount: Poisha };

/** Fewer days than this say nothing of the next one. */
const enoughDays = 3;
/** Of the same weekday when there are enough of them (a Friday is no Tuesday), else of any. */
const usedDays = 7;
const hourMs = 3_600_000;

/**
 * Until when a balance lasts at the usual pace of the hours ahead, and what they usually cost; null while it is enough for the rest
 * of the business day, or while too little is known to say. An estimate from past days: it promises nothing and decides nothing.
 * Amounts count whole, without the commission that comes back, so it errs towards too early.
 */
export function runwayOf(
  past: readonly HourSpent[],
  { balance, nowMs, cutOverMinutes }: { balance: Poisha; nowMs: number; cutOverMinutes: number },
): Runway | null {
  const today = businessDayOf(nowMs, cutOverMinutes);
  const days = daysLike(past, today);
  if (days.length < enoughDays) return null;
  const perHour = (hour: number): number =>
    past.reduce((sum, each) => (each.hour === hour && days.includes(each.businessDay) ? sum + each.amount : sum), 0) /
    days.length;

  const endMs = endOfBusinessDay(today, cutOverMinutes);
  let rest = 0;
  let untilMs: number | undefined;
  for (let atMs = nowMs; atMs < endMs;) {
    const nextMs = Math.min(endMs, (Math.floor(atMs / hourMs) + 1) * hourMs);
    const cost = (perHour(hourOfDay(atMs)) * (nextMs - atMs)) / hourMs;
    const left = Math.max(0, balance - rest);
    if (untilMs === undefined && cost > left) untilMs = Math.floor(atMs + (left / cost) * (nextMs - atMs));
    rest += cost;
    atMs = nextMs;
  }
  return untilMs === undefined ? null : { until: new Date(untilMs).toISOString(), rest: poisha(Math.round(rest)) };
}

/** The latest days on which anything was sold, before today. */
function daysLike(past: readonly HourSpent[], today: BusinessDay): BusinessDay[] {
  const sold = past.filter(({ businessDay, amount }) => amount > 0 && businessDay < today).map(({ businessDay }) => businessDay);
  const all = [...new Set(sold)].sort();
  const alike = all.filter((day) => weekday(day) === weekday(today));
  return (alike.length >= enoughDays ? alike : all).slice(-usedDays);
}

const weekday = (day: BusinessDay): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();
