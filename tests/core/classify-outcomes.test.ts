import { describe, expect, test } from 'vitest';
import { classify } from '../../electron/core/classify.ts';
import { failure, order, outcomeOf, reply, success, without } from '../helpers/replies.ts';

describe('succeeded is said only with the whole proof', () => {
  test('the documented success is a success with its balances, commission and transaction id', () => {
    expect(outcomeOf(success)).toMatchObject({
      kind: 'recharge-succeeded',
      body: {
        commission: 20,
        balanceBefore: 100_000,
        balanceAfter: 98_020,
        transactionId: 'TXN123456789',
        customerName: 'Customer Name',
        alarms: [],
        cashbackText: 'No eligible active offer found',
      },
    });
  });

  test('everything the reply said is kept for a dispute, and nothing else', () => {
    const body = JSON.stringify(success);
    expect(classify(order, { kind: 'reply', status: 200, body, providerDate: 'Tue, 24 Nov 2026 06:00:00 GMT' }).body).toEqual({
      id: order.id,
      commission: 20,
      balanceBefore: 100_000,
      balanceAfter: 98_020,
      alarms: [],
      transactionId: 'TXN123456789',
      customerName: 'Customer Name',
      cashbackText: 'No eligible active offer found',
      httpStatus: 200,
      rawBody: body,
      providerDate: 'Tue, 24 Nov 2026 06:00:00 GMT',
    });
  });

  test.each([null, undefined])('a transaction id may be %s: the balances are the proof', (operator_transaction_id) => {
    expect(outcomeOf({ ...success, operator_transaction_id }).kind).toBe('recharge-succeeded');
  });

  test('the documented doubled brace is accepted and written down', () => {
    expect(outcomeOf(`{\n${JSON.stringify(success)}`)).toMatchObject({
      kind: 'recharge-succeeded',
      body: { deviations: ['doubled-brace'] },
    });
  });

  test('the documented Skitto success is a success', () => {
    const skitto = { ...order, operator: 'GP ST' as const };
    expect(classify(skitto, reply({ ...success, operator_name: 'Grameenphone Skitto' }))).toMatchObject({
      kind: 'recharge-succeeded',
      body: { alarms: [] },
    });
  });

  test('the reward may be absent or malformed', () => {
    for (const reward of [undefined, null, 'x', 3, [], { cashback: 7 }, { cashback: { message: {} } }])
      expect(outcomeOf({ ...success, reward }).kind).toBe('recharge-succeeded');
  });

  test.each([
    ['phone-mismatch', { phone: '01712345679' }],
    ['phone-mismatch', { phone: null }],
    ['amount-mismatch', { amount: '30.00' }],
    ['operator-mismatch', { operator_name: 'Robi' }],
    ['balance-mismatch', { after_balance: '980.00' }],
  ])('money moved, so a %s is an alarm and not another outcome', (alarm, change) => {
    expect(outcomeOf({ ...success, ...change })).toMatchObject({ kind: 'recharge-succeeded', body: { alarms: [alarm] } });
  });

  test.each(['success', 'status', 'before_balance', 'after_balance', 'commission_amount'])(
    'without %s nothing is proven',
    (field) => {
      expect(outcomeOf(without(success, field)).kind).toBe('recharge-unknown');
    },
  );

  test.each([
    { success: 'true' },
    { success: 1 },
    { status: 'success' },
    { status: 'Pending' },
    { status: 'Success ' },
    { status: 'Failed' },
    { after_balance: 980.2 },
    { before_balance: '1e3' },
    { commission_amount: null },
    { operator_transaction_id: 5 },
    { error: 'Transaction failed.' },
  ])('with %j it is unknown', (change) => {
    expect(outcomeOf({ ...success, ...change }).kind).toBe('recharge-unknown');
  });

  test.each([201, 202, 204, 206, 400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 502, 503, 504])(
    'a success text under HTTP %i is unknown',
    (status) => {
      expect(outcomeOf(success, status).kind).toBe('recharge-unknown');
    },
  );
});

describe('failed is said only when equal balances prove it', () => {
  test('the documented failure is a failure with the provider words', () => {
    expect(outcomeOf(failure)).toMatchObject({
      kind: 'recharge-failed',
      body: { balanceBefore: 100_000, balanceAfter: 100_000, providerText: 'Something wrong please try again later.' },
    });
  });

  test.each([201, 400, 401, 422])('a failure text under HTTP %i is unknown', (status) => {
    expect(outcomeOf(failure, status).kind).toBe('recharge-unknown');
  });

  test('a failure is told with its reason and the reply, and nothing else', () => {
    expect(outcomeOf(without(failure, 'failure_reason')).body).toEqual({
      id: order.id,
      reason: 'provider-declined',
      balanceBefore: 100_000,
      balanceAfter: 100_000,
      httpStatus: 200,
      rawBody: JSON.stringify(without(failure, 'failure_reason')),
    });
  });

  test('equal balances, or moved ones with a success, are another doubt than a failure that moved money', () => {
    for (const doubt of [
      { ...failure, status: 'Pending' },
      { ...success, status: 'Pending' },
    ]) {
      expect(outcomeOf(doubt)).toMatchObject({ kind: 'recharge-unknown', body: { reason: 'answer-not-documented' } });
    }
  });

  test('a failure whose balances differ moved money and is unknown', () => {
    expect(outcomeOf({ ...failure, after_balance: '980.20' })).toMatchObject({
      kind: 'recharge-unknown',
      body: { reason: 'balance-moved-without-success', balanceBefore: 100_000, balanceAfter: 98_020 },
    });
  });

  test.each([
    { status: 'Success' },
    { status: 'Reversed' },
    { success: null },
    { after_balance: null },
    { phone: '01812345678' },
    { error: 'x' },
  ])('with %j it is unknown', (change) => {
    expect(outcomeOf({ ...failure, ...change }).kind).toBe('recharge-unknown');
  });
});
