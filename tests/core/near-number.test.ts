import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingAt, phonesNear } from '../../shared/near-phone.ts';
import { parsePhone, phonePattern, type Phone } from '../../shared/phone.ts';
import { order } from '../helpers/orders.ts';
import { keptBy, scriptedProvider, temporaryFolder, testClock, testTill, type TestTill } from '../helpers/till-parts.ts';

const anyPhone = fc
  .tuple(fc.constantFrom('013', '014', '015', '016', '017', '018', '019'), fc.stringMatching(/^\d{8}$/))
  .map(([prefix, rest]) => {
    const phone = parsePhone(prefix + rest);
    if (!phone.ok) throw new Error(phone.failure);
    return phone.value;
  });

const slip = fc.oneof(
  fc.record({ at: fc.nat(10), digit: fc.nat(9) }).map(
    ({ at, digit }) =>
      (typed: string) =>
        typed.slice(0, at) + digit + typed.slice(at + 1),
  ),
  fc.nat(9).map((at) => (typed: string) => typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2)),
);
/** A number and what up to three slips make of it, when that is still a number. */
const phoneAndSlip = fc
  .tuple(anyPhone, fc.array(slip, { minLength: 1, maxLength: 3 }))
  .map(([phone, slips]) => [phone, slips.reduce((typed, make) => make(typed), phone as string)] as const)
  .filter((pair): pair is readonly [Phone, Phone] => phonePattern.test(pair[1]));

/** The regular of these tests: 01712-345678, Tk 20, sold so many times, an hour apart. */
async function regular(till: TestTill, times: number, phone = '01712345678'): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    expect(await till.call('recharge', order({ phone }))).toMatchObject({ ok: true, value: { state: 'succeeded' } });
    till.clock.advance(3_600_000);
  }
}
const nearly = (phone: string) => ({ ok: false, failure: { kind: 'near-regular-number', regular: { phone } } });

describe('numbers one slip apart', () => {
  test('are told from both sides, are never the number itself, and never more than one statement asks for', () => {
    fc.assert(
      fc.property(anyPhone, (phone) => {
        const near = phonesNear(phone);
        expect(new Set(near).size).toBe(near.length);
        expect(near).not.toContain(phone);
        expect(near.length).toBeLessThanOrEqual(96);
        for (const each of near) {
          expect(parsePhone(each)).toMatchObject({ ok: true });
          expect(phonesNear(each)).toContain(phone);
          expect([1, 2]).toContain(differingAt(phone, each).length);
        }
      }),
    );
  });

  test('are those with one digit another and those with two neighbours swapped, and no others', () => {
    fc.assert(
      fc.property(phoneAndSlip, ([phone, other]) => {
        const [first = -1, second = -1, ...more] = differingAt(phone, other);
        const oneDigit = first !== -1 && second === -1;
        const swapped =
          more.length === 0 && second === first + 1 && phone[first] === other[second] && phone[second] === other[first];
        expect(phonesNear(phone).includes(other)).toBe(oneDigit || (second !== -1 && swapped));
      }),
    );
  });
});

describe('a number nobody has bought for', () => {
  test('asks first when it is one digit away from a regular customer', async () => {
    const till = await testTill();
    await regular(till, 3);
    const typed = order({ phone: '01712345679' });
    expect(await till.call('recharge', typed)).toMatchObject({
      ok: false,
      failure: { kind: 'near-regular-number', regular: { phone: '01712345678', times: 3, lastAmount: 2000 } },
    });
    expect(till.provider.submitted).toHaveLength(3);
    expect(till.ports.ledger.recharge(typed.id as never)).toBeUndefined();
  });

  test('asks first when two neighbouring digits are swapped', async () => {
    const till = await testTill();
    await regular(till, 3);
    expect(await till.call('recharge', order({ phone: '01712345687' }))).toMatchObject(nearly('01712345678'));
  });

  test('is sold when somebody looked, and the ledger says so', async () => {
    const till = await testTill();
    await regular(till, 3);
    const kept = keptBy(till);
    const typed = order({ phone: '01712345679', confirmNumber: true });
    expect(await till.call('recharge', typed)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
    expect(kept[0]).toMatchObject({
      kind: 'recharge-intended',
      body: { id: typed.id, confirmed: false, numberConfirmed: true },
    });
  });

  test('is not asked about again once it has been sold for', async () => {
    const till = await testTill();
    await regular(till, 3);
    await till.call('recharge', order({ phone: '01712345679', confirmNumber: true }));
    expect(await till.call('recharge', order({ phone: '01712345679', amount: 3000 }))).toMatchObject({ ok: true });
  });

  test('is not asked about when the neighbour bought only twice, or two digits are wrong', async () => {
    const till = await testTill();
    await regular(till, 2);
    expect(await till.call('recharge', order({ phone: '01712345679' }))).toMatchObject({ ok: true });
    await regular(till, 1);
    expect(await till.call('recharge', order({ phone: '01712345600' }))).toMatchObject({ ok: true });
  });

  test('is compared with the customer that bought most often', async () => {
    const till = await testTill();
    await regular(till, 3, '01712345670');
    await till.call('recharge', order({ confirmNumber: true }));
    till.clock.advance(3_600_000);
    await regular(till, 3);
    expect(await till.call('recharge', order({ phone: '01712345679' }))).toMatchObject(nearly('01712345678'));
  });
});

test('one confirmation never stands for the other', async () => {
  const till = await testTill();
  await regular(till, 3);
  expect(await till.call('recharge', order({ phone: '01712345679', confirm: true }))).toMatchObject(nearly('01712345678'));
  await till.call('recharge', order({ phone: '01712345679', confirmNumber: true }));
  expect(await till.call('recharge', order({ phone: '01712345679', confirmNumber: true }))).toMatchObject({
    ok: false,
    failure: { kind: 'duplicate-suspected' },
  });
});

test('a till that nobody attends asks nobody about a number', async () => {
  const till = await testTill(temporaryFolder(), scriptedProvider(), testClock(), false);
  await regular(till, 3);
  expect(await till.call('recharge', order({ phone: '01712345679' }))).toMatchObject({ ok: true });
});
