import { describe, expect, test } from 'vitest';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

const number = '01712345678';
const noted = { phone: number, favourite: true, name: 'রহিম ভাই' };

async function soldOnce() {
  const till = await testTill();
  await till.call('recharge', order({}));
  return till;
}

describe('a note on a customer', () => {
  test('is a fact in the ledger, and is told of them from then on', async () => {
    const till = await soldOnce();
    expect(await till.call('customers.note', noted)).toMatchObject({ ok: true, value: { ...noted, times: 1 } });
    expect(await till.call('customers.byPhone', { phone: number })).toMatchObject({ ok: true, value: noted });
    expect(await till.call('customers.note', { ...noted, name: '' })).toMatchObject({ value: { favourite: true, name: '' } });
    expect(await till.call('customers.note', { ...noted, favourite: false, name: '' })).toMatchObject({ ok: true });
    expect(await till.call('customers.byPhone', { phone: number })).toMatchObject({ value: { favourite: false, name: '' } });
    expect(await till.call('ledger.verify', {})).toMatchObject({ ok: true, value: { intact: true } });
  });

  test('that says nothing new writes nothing', async () => {
    const till = await soldOnce();
    await till.call('customers.note', noted);
    const before = till.ports.ledger.lastEntry();
    expect(await till.call('customers.note', noted)).toMatchObject({ ok: true, value: noted });
    expect(till.ports.ledger.lastEntry()).toEqual(before);
  });

  test('of a number that never bought is refused, and writes nothing', async () => {
    const till = await testTill();
    till.provider.answers.push('decline');
    await till.call('recharge', order({}));
    const before = till.ports.ledger.lastEntry();
    expect(await till.call('customers.note', noted)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(till.ports.ledger.lastEntry()).toEqual(before);
  });

  test('keeps a name as plain text of at most 40 characters', async () => {
    const till = await soldOnce();
    const name = async (text: string) => {
      const answer = await till.call('customers.note', { ...noted, name: text });
      return answer.ok ? answer.value.name : answer;
    };
    expect(await name('  রহিম\u202e ভাই\n ')).toBe('রহিম  ভাই');
    expect([...((await name('ক'.repeat(50))) as string)]).toHaveLength(40);
    expect(await name('x'.repeat(161))).toMatchObject({ failure: { kind: 'invalid-input', at: ['name'] } });
    expect(await name('\u202e')).toMatchObject({ failure: { kind: 'invalid-input', at: ['name'] } });
  });
});

test('favourites stand before the others and nobody stands twice', async () => {
  const till = await testTill();
  const phones = ['01712345678', '01819998887', '01911112222', '01611112222'];
  for (const phone of phones) {
    const [operator] = { '017': ['GP'], '018': ['RB'], '019': ['BL'], '016': ['AT'] }[phone.slice(0, 3)] ?? [];
    expect(await till.call('recharge', order({ phone, operator } as never))).toMatchObject({ ok: true });
  }
  for (const phone of ['01911112222', '01712345678']) await till.call('customers.note', { phone, favourite: true, name: '' });
  const listed = async (limit: number) => {
    const answer = await till.call('customers.recent', { limit });
    return answer.ok && answer.value.items.map(({ phone }) => phone);
  };
  expect(await listed(50)).toEqual(['01911112222', '01712345678', '01611112222', '01819998887']);
  expect(await listed(1)).toEqual(['01911112222', '01611112222']);
});
