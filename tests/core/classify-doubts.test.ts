import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../electron/core/classify.ts';
import { entryDraftSchema } from '../../shared/domain/ledger-entry.ts';
import { notSentReasons } from '../../shared/domain/recharge.ts';
import { operatorCodes, operators } from '../../shared/operators.ts';
import { failure, order, outcomeOf, reply, success } from '../helpers/replies.ts';

describe('rejected is said only for the documented refusals', () => {
  test.each([
    [401, 'Invalid API credentials.', 'invalid-credentials'],
    [422, 'Missing required parameters.', 'missing-parameters'],
    [422, 'Invalid account type.', 'invalid-account-type'],
    [422, 'Invalid operator.', 'invalid-operator'],
    [422, 'Invalid operator number for this recharge.', 'operator-number-mismatch'],
    [422, 'Invalid recharge amount.', 'invalid-amount'],
    [422, 'Insufficient balance.', 'insufficient-balance'],
  ])('HTTP %i %j is %s', (status, error, reason) => {
    expect(outcomeOf({ error }, status)).toMatchObject({ kind: 'recharge-rejected', body: { reason } });
  });

  test('the operators the provider allows are kept, and only operators', () => {
    const body = { error: 'Invalid operator.', allowed_operator: ['GP', 'XX', 'TT', 7] };
    expect(outcomeOf(body, 422)).toMatchObject({ kind: 'recharge-rejected', body: { allowedOperators: ['GP', 'TT'] } });
  });

  test.each([
    { error: 'Something new.' },
    { error: 'invalid operator.' },
    { error: ['Invalid operator.'] },
    {},
    { error: 'constructor' },
    { error: 'Invalid operator.', success: true },
    { error: 'Invalid operator.', after_balance: '1.00' },
  ])('422 with %j is unknown', (body) => {
    expect(outcomeOf(body, 422).kind).toBe('recharge-unknown');
  });

  test('a documented refusal text under another status is unknown', () => {
    for (const status of [200, 400, 403, 404, 500])
      expect(outcomeOf({ error: 'Insufficient balance.' }, status).kind).toBe('recharge-unknown');
  });

  test('a refusal that allows no operator we know keeps no list', () => {
    const refusal = { error: 'Invalid operator.', allowed_operator: ['XX'] };
    expect(outcomeOf(refusal, 422).body).toEqual({
      id: order.id,
      reason: 'invalid-operator',
      httpStatus: 422,
      rawBody: JSON.stringify(refusal),
    });
  });

  test.each([{ success: false }, { status: 'Failed' }, { after_balance: '1.00' }])('401 with %j is unknown', (outcome) => {
    expect(outcomeOf({ error: 'Invalid API credentials.', ...outcome }, 401).kind).toBe('recharge-unknown');
  });

  test('401 that also tells an outcome contradicts itself and is unknown', () => {
    expect(outcomeOf({ ...success, error: 'Invalid API credentials.' }, 401).kind).toBe('recharge-unknown');
  });
});

describe('everything else is unknown', () => {
  test('500 "Transaction failed." is no rejection', () => {
    expect(outcomeOf({ error: 'Transaction failed.' }, 500)).toMatchObject({
      kind: 'recharge-unknown',
      body: { reason: 'provider-error', providerText: 'Transaction failed.' },
    });
  });

  test.each([
    [300, 'redirected'],
    [301, 'redirected'],
    [400, 'answer-not-documented'],
    [302, 'redirected'],
    [307, 'redirected'],
    [308, 'redirected'],
    [502, 'provider-error'],
    [503, 'provider-error'],
    [504, 'provider-error'],
    [421, 'answer-not-documented'],
    [404, 'answer-not-documented'],
    [429, 'answer-not-documented'],
  ])('HTTP %i with HTML is unknown: %s', (status, reason) => {
    expect(outcomeOf('<html>x</html>', status)).toMatchObject({ kind: 'recharge-unknown', body: { reason } });
  });

  test.each(['', '<html>', '{"success":true', 'null', '[]', '{ { {'])('an unreadable 200 is unknown: %j', (body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: 'recharge-unknown', body: { reason: 'answer-unreadable' } });
  });

  test('why an answer is doubted is kept: the words of the provider, or of the connection', () => {
    const odd = { ...success, status: 'Pending', failure_reason: 'Queued at the operator' };
    expect(outcomeOf(odd)).toMatchObject({
      body: { providerText: 'Queued at the operator', balanceBefore: 100_000, balanceAfter: 98_020 },
    });
    expect(classify(order, { kind: 'silence', cause: 'no-answer-in-time', detail: 'ETIMEDOUT' }).body).toEqual({
      id: order.id,
      reason: 'no-answer-in-time',
      detail: 'ETIMEDOUT',
    });
    expect(classify(order, { kind: 'not-sent', reason: 'refused', detail: 'ECONNREFUSED' })).toMatchObject({
      body: { detail: 'ECONNREFUSED' },
    });
  });

  test('a body that is not UTF-8 is unknown', () => {
    expect(classify(order, { kind: 'reply', status: 200, body: null })).toEqual({
      kind: 'recharge-unknown',
      body: { id: order.id, reason: 'answer-unreadable', httpStatus: 200 },
    });
  });

  test('a repeated key cannot turn a failure into a success', () => {
    const twice = JSON.stringify(success).replace('"status":"Success"', '"status":"Failed","status":"Success"');
    expect(outcomeOf(twice)).toMatchObject({ kind: 'recharge-unknown', body: { reason: 'duplicate-keys' } });
  });

  test.each([
    'no-answer-in-time',
    'connection-lost-after-sending',
    'answer-cut-short',
    'answer-too-long',
    'answer-unreadable',
  ] as const)('silence is unknown: %s', (cause) => {
    expect(classify(order, { kind: 'silence', cause })).toMatchObject({ kind: 'recharge-unknown', body: { reason: cause } });
  });
});

test.each(notSentReasons)('when no byte left, it was not sent: %s', (reason) => {
  expect(classify(order, { kind: 'not-sent', reason })).toMatchObject({ kind: 'recharge-not-sent', body: { reason } });
});

test('every outcome, of any reply whatsoever, is an entry the ledger takes', () => {
  const field = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue(),
    fc.constantFrom('Success', 'Failed', '1000.00', '980.20', true, false, '0.20', '01712345678'),
  );
  const bodies = fc.oneof(
    fc
      .record(Object.fromEntries([...Object.keys(failure), 'error', 'allowed_operator'].map((key) => [key, field])))
      .map((object) => JSON.stringify(object)),
    fc.string(),
    fc.json(),
  );
  const statuses = fc.oneof(fc.constantFrom(200, 401, 422, 500, 302), fc.integer({ min: 100, max: 599 }));
  fc.assert(
    fc.property(bodies, statuses, (body, status) => {
      const outcome = outcomeOf(body, status);
      expect(entryDraftSchema.safeParse(outcome).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('changing any one field of the proof never leaves a clean success', () => {
  const fields = [
    'success',
    'phone',
    'amount',
    'operator_name',
    'commission_amount',
    'before_balance',
    'after_balance',
    'status',
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      fc.pre(JSON.stringify(value) !== JSON.stringify(success[field]));
      const outcome = outcomeOf({ ...success, [field]: value });
      if (outcome.kind === 'recharge-succeeded') expect(outcome.body.alarms).not.toEqual([]);
      else expect(outcome.kind).toBe('recharge-unknown');
    }),
    { numRuns: 1000 },
  );
});

test('every operator has its own echo name, and only that one raises no alarm', () => {
  for (const operator of operatorCodes) {
    for (const echoed of operatorCodes) {
      const outcome = classify({ ...order, operator }, reply({ ...success, operator_name: operators[echoed].echoName }));
      expect(outcome.kind === 'recharge-succeeded' && outcome.body.alarms).toEqual(
        operator === echoed ? [] : ['operator-mismatch'],
      );
    }
  }
});
