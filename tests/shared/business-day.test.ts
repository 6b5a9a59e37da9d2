import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDayOf, dayAfter } from '../../shared/business-day.ts';

test('the business day begins at midnight in Dhaka, six hours before midnight UTC', () => {
  expect(businessDayOf(Date.parse('2026-11-23T17:59:59.999Z'), 0)).toBe('2026-11-23');
  expect(businessDayOf(Date.parse('2026-11-23T18:00:00.000Z'), 0)).toBe('2026-11-24');
});

test('a shop that closes at two in the night counts the small hours to the day before', () => {
  expect(businessDayOf(Date.parse('2026-11-23T19:59:59.999Z'), 120)).toBe('2026-11-23');
  expect(businessDayOf(Date.parse('2026-11-23T20:00:00.000Z'), 120)).toBe('2026-11-24');
});

test('the business day agrees with the calendar of Asia/Dhaka at every moment of this century', () => {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Dhaka', dateStyle: 'short' });
  fc.assert(
    fc.property(fc.date({ min: new Date('2011-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
      expect(businessDayOf(at.getTime(), 0)).toBe(calendar.format(at));
    }),
  );
});

test('the day after is the next calendar day, across months and leap years', () => {
  expect(dayAfter(businessDayOf(Date.parse('2028-02-28T12:00:00Z'), 0))).toBe('2028-02-29');
  expect(dayAfter(businessDayOf(Date.parse('2026-12-31T12:00:00Z'), 0))).toBe('2027-01-01');
});
