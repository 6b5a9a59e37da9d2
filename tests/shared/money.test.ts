import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, parsePoisha, poisha, subtract, taka, toDecimalTaka, wholeTaka } from '../../shared/money.ts';

const anyPoisha = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(poisha);

test('every amount survives being written as decimal taka and read back', () => {
  fc.assert(
    fc.property(anyPoisha, (amount) => {
      expect(parsePoisha(toDecimalTaka(amount))).toEqual({ ok: true, value: amount });
    }),
  );
});

test('reading an amount equals exact integer arithmetic, whatever floats would say', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999n }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
      const text = `${whole}.${String(hundredths).padStart(2, '0')}`;
      expect(parsePoisha(text)).toEqual({ ok: true, value: Number(whole * 100n + BigInt(hundredths)) });
    }),
  );
});

test('one decimal means tenths of a taka and zeros behind the poisha carry no value', () => {
  expect(parsePoisha('0.2')).toEqual({ ok: true, value: 20 });
  expect(parsePoisha('980.2000')).toEqual({ ok: true, value: 98_020 });
  expect(parsePoisha('1000')).toEqual({ ok: true, value: 100_000 });
  expect(parsePoisha('-0.00')).toEqual({ ok: true, value: 0 });
});

test.each([
  '',
  ' 20.00',
  '20.00 ',
  '+20',
  '1e3',
  '0x10',
  '20.005',
  '20.',
  '.20',
  '1,000.00',
  '২০',
  '--1',
  'NaN',
  'Infinity',
  '12345678901234',
  '20.00\n',
])('refuses %j as an amount', (text) => {
  expect(parsePoisha(text)).toEqual({ ok: false, failure: 'not-an-amount' });
});

test('no text at all makes the reader throw, and what it accepts is a safe integer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,20}\.?\d{0,8}$/)), (text) => {
      const parsed = parsePoisha(text);
      if (parsed.ok) expect(Number.isSafeInteger(parsed.value)).toBe(true);
    }),
  );
});

test('adding and subtracting undo each other', () => {
  fc.assert(
    fc.property(anyPoisha, anyPoisha, (a, b) => {
      expect(subtract(add(a, b), b)).toBe(a);
    }),
  );
});

test('a fraction of a poisha is a bug and throws', () => {
  expect(() => poisha(0.5)).toThrow('not a whole number of poisha: 0.5');
  expect(() => poisha(Number.MAX_SAFE_INTEGER + 1)).toThrow();
  expect(() => poisha(Number.NaN)).toThrow();
});

test('nothing is written without a sign', () => {
  expect(toDecimalTaka(poisha(0))).toBe('0.00');
});

test('minus zero never gets into a ledger', () => {
  expect(Object.is(poisha(-0), 0)).toBe(true);
});

test('whole taka are recognised, and an amount with poisha is not rounded into them', () => {
  expect(wholeTaka(taka(20))).toBe(20);
  expect(wholeTaka(poisha(2050))).toBeUndefined();
});
