import type { DigitSet } from '../digits.ts';
import { inDigits } from '../digits.ts';
import { toDecimalTaka, type Poisha } from '../money.ts';

export type FormatChoice = { readonly language: 'bn' | 'en'; readonly digits: DigitSet };

/** How this reader sees money and time. Phone numbers and TXN ids never pass through here: they stay in Latin digits. */
export type Format = FormatChoice & {
  /** `৳12,34,567.50` or `১২,৩৪,৫৬৭.৫০৳`: lakh grouping; poisha only when there are some. */
  money(amount: Poisha): string;
  /** The same, always with two decimals: for columns and balances. */
  exactMoney(amount: Poisha): string;
  /** A count, lakh-grouped. */
  count(count: number): string;
  /** `2:35:07 PM`, `দুপুর ২:৩৫:০৭`; Asia/Dhaka. */
  time(instant: string): string;
  /** `2:35 PM`, `দুপুর ২:৩৫`: the same without seconds. */
  timeOfDay(instant: string): string;
  /** `24 Nov, 2:35 PM`, `২৪ নভেম্বর, দুপুর ২:৩৫`, with the year when it is not the year of `now`. */
  moment(instant: string, nowMs: number): string;
  /** `12:30 AM`, `রাত ১২:৩০`: minutes after midnight as a time of day. */
  clock(minutes: number): string;
  /** `24 November 2026` of a `YYYY-MM-DD`. */
  day(day: string): string;
  /** `24 Nov`, `২৪ নভেম্বর`: a day whose year is said nearby. */
  shortDay(day: string): string;
  /** `November 2026` of a `YYYY-MM`. */
  month(month: string): string;
  /** `2 PM`, `দুপুর ২টা`: the hour that begins then, 0 to 23. */
  hour(hour: number): string;
};

/** bn-BD groups by lakh and puts ৳ behind; en-IN with the narrow symbol is its Latin twin (en-BD groups by thousands: wrong). */
const moneyLocale: Readonly<Record<DigitSet, string>> = { beng: 'bn-BD', latn: 'en-IN' };

export function createFormat({ language, digits }: FormatChoice): Format {
  const money = { style: 'currency', currency: 'BDT', currencyDisplay: 'narrowSymbol' } as const;
  const short = new Intl.NumberFormat(moneyLocale[digits], { ...money, trailingZeroDisplay: 'stripIfInteger' });
  const exact = new Intl.NumberFormat(moneyLocale[digits], money);
  const count = new Intl.NumberFormat(moneyLocale[digits], { maximumFractionDigits: 0 });
  const clock = createClock({ language, digits });
  return {
    language,
    digits,
    money: (amount) => short.format(decimal(amount)),
    exactMoney: (amount) => exact.format(decimal(amount)),
    count: (amount) => count.format(amount),
    ...clock,
  };
}

/** Intl reads a decimal text exactly; a division by 100 would go through a float. */
const decimal = (amount: Poisha) => toDecimalTaka(amount) as Intl.StringNumericLiteral;

function createClock({
  language,
  digits,
}: FormatChoice): Pick<Format, 'time' | 'timeOfDay' | 'moment' | 'clock' | 'day' | 'shortDay' | 'month' | 'hour'> {
  const locale = language === 'bn' ? 'bn-u-nu-latn' : 'en-GB';
  const month = language === 'bn' ? 'long' : 'short';
  const dayMonth = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Dhaka', day: 'numeric', month });
  const dayMonthYear = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Dhaka', day: 'numeric', month, year: 'numeric' });
  const wholeDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const wholeMonth = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const shown = (text: string) => inDigits(text, digits);
  return {
    time: (instant) => shown(clockText(dhaka(instant), language, true)),
    timeOfDay: (instant) => shown(clockText(dhaka(instant), language, false)),
    moment: (instant, nowMs) => {
      const sameYear = dhaka(instant).getUTCFullYear() === dhaka(new Date(nowMs).toISOString()).getUTCFullYear();
      const date = (sameYear ? dayMonth : dayMonthYear).format(new Date(instant));
      return shown(`${date}, ${clockText(dhaka(instant), language, false)}`);
    },
    clock: (minutes) => shown(clockText(new Date(minutes * 60_000), language, false)),
    day: (day) => shown(wholeDay.format(new Date(`${day}T00:00:00.000Z`))),
    shortDay: (day) => shown(dayMonth.format(new Date(`${day}T00:00:00.000Z`))),
    month: (month) => shown(wholeMonth.format(new Date(`${month}-01T00:00:00.000Z`))),
    hour: (hour) => shown(hourText(hour, language)),
  };
}

/** The wall clock in Dhaka (UTC+6, no daylight saving), read from the UTC getters. */
const dhaka = (instant: string): Date => new Date(Date.parse(instant) + 6 * 60 * 60 * 1000);

function clockText(at: Date, language: 'bn' | 'en', withSeconds: boolean): string {
  const hour = at.getUTCHours();
  const two = (value: number) => String(value).padStart(2, '0');
  const numbers = `${hour % 12 === 0 ? 12 : hour % 12}:${two(at.getUTCMinutes())}${withSeconds ? `:${two(at.getUTCSeconds())}` : ''}`;
  return language === 'en' ? `${numbers} ${hour < 12 ? 'AM' : 'PM'}` : `${partOfDay(hour)} ${numbers}`;
}

function hourText(hour: number, language: 'bn' | 'en'): string {
  const number = hour % 12 === 0 ? 12 : hour % 12;
  return language === 'en' ? `${number} ${hour < 12 ? 'AM' : 'PM'}` : `${partOfDay(hour)} ${number}টা`;
}

/** Intl prints a Latin AM/PM in Bangla; people say these words. */
function partOfDay(hour: number): string {
  if (hour >= 4 && hour < 6) return 'ভোর';
  if (hour >= 6 && hour < 12) return 'সকাল';
  if (hour >= 12 && hour < 16) return 'দুপুর';
  if (hour >= 16 && hour < 18) return 'বিকাল';
  if (hour >= 18 && hour < 20) return 'সন্ধ্যা';
  return 'রাত';
}
