import { expect, test } from 'vitest';
import type { Recharge } from '../../shared/domain/recharge.ts';
import type { Charge, SeenRequest } from '../helpers/test-provider/books.ts';
import { brokenInvariants, type Evidence } from './invariants.ts';

const at = '2026-11-24T06:00:00.000Z';
const succeeded = {
  id: '019ab5a0-0000-7000-8000-000000000001',
  state: 'succeeded',
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amount: 2000,
  transactionId: 'TXN1',
  intendedAt: at,
  sentAt: at,
} as unknown as Recharge;
const whole = { atMs: Date.parse(at) + 5, monotonicNs: '0' };
const request = { fields: { phone: '01712345678' }, firstByte: whole, whole } as unknown as SeenRequest;
const charge = {
  phone: '01712345678',
  operator: 'GP',
  accountType: 'prepaid',
  amountPoisha: 2000,
  transactionId: 'TXN1',
} as Charge;

const evidence = (change: Partial<Omit<Evidence, 'books'> & Evidence['books']> = {}): Evidence => ({
  recharges: change.recharges ?? [succeeded],
  acknowledged: change.acknowledged ?? new Map([[succeeded.id, succeeded]]),
  books: { requests: change.requests ?? [request], charges: change.charges ?? [charge] },
});
const changed = (change: object): Recharge => ({ ...succeeded, ...change });
const nobody = new Map<string, Recharge>();

test('one sale that the provider charged once breaks nothing', () => {
  expect(brokenInvariants(evidence())).toEqual([]);
});

test.each<[string, Evidence]>([
  ['I1', evidence({ recharges: [], charges: [], acknowledged: nobody })],
  ['I1', evidence({ recharges: [changed({ intendedAt: '2026-11-24T06:00:01.000Z' })], acknowledged: nobody })],
  ['I1', evidence({ recharges: [changed({ state: 'not-sent', sentAt: undefined })], charges: [], acknowledged: nobody })],
  ['I2', evidence({ requests: [request, request] })],
  ['I3', evidence({ charges: [] })],
  ['I3', evidence({ charges: [{ ...charge, transactionId: 'TXN2' }] })],
  ['I3', evidence({ charges: [{ ...charge, operator: 'GP ST' }] })],
  ['I3', evidence({ recharges: [changed({ state: 'failed' })], acknowledged: nobody })],
  ['I3', evidence({ recharges: [changed({ state: 'rejected' })], acknowledged: nobody })],
  ['I5', evidence({ recharges: [changed({ amount: 3000 })], acknowledged: nobody })],
  ['lost', evidence({ recharges: [], requests: [], charges: [] })],
  ['changed', evidence({ acknowledged: new Map([[succeeded.id, changed({ amount: 1000 })]]) })],
])('%s is found where it is broken', (which, doctored) => {
  expect(brokenInvariants(doctored).join('\n')).toContain(`${which}: `);
});
