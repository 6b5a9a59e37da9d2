import { uuidv7 } from 'uuidv7';
import type { BusinessDay } from '../../../shared/business-day.ts';
import type { EntryBody, EntryDraft, EntryStamp } from '../../../shared/domain/ledger-entry.ts';
import type { RechargeId, ShiftId } from '../../../shared/ids.ts';
import { poisha, taka, type Poisha } from '../../../shared/money.ts';
import type { Phone } from '../../../shared/phone.ts';

export const startMs = Date.parse('2026-11-24T06:00:00.000Z');
export const day = (text: string): BusinessDay => text as BusinessDay;
export const today = day('2026-11-24');
export const phone = (text: string): Phone => text as Phone;
export const newId = (): RechargeId => uuidv7() as RechargeId;
export const newShiftId = (): ShiftId => uuidv7() as ShiftId;

export const stamp = (change: Partial<EntryStamp> = {}): EntryStamp => ({
  atMs: startMs,
  businessDay: today,
  staff: 'Rahim',
  ...change,
});

/** Drafts with everything a test does not care about filled in. */
export const fact = {
  intended: (id: RechargeId, change: Partial<EntryBody<'recharge-intended'>> = {}): EntryDraft => ({
    kind: 'recharge-intended',
    body: {
      id,
      phone: phone('01712345678'),
      operator: 'GP',
      accountType: 'prepaid',
      amount: taka(50),
      shiftId: someShift,
      confirmed: false,
      ...change,
    },
  }),
  sending: (id: RechargeId): EntryDraft => ({ kind: 'recharge-sending', body: { id } }),
  succeeded: (id: RechargeId, change: Partial<EntryBody<'recharge-succeeded'>> = {}): EntryDraft => ({
    kind: 'recharge-succeeded',
    body: {
      id,
      commission: poisha(50),
      balanceBefore: taka(1000),
      balanceAfter: poisha(95_050),
      transactionId: `TXN${id.slice(-8)}`,
      alarms: [],
      ...change,
    },
  }),
  failed: (id: RechargeId, change: Partial<EntryBody<'recharge-failed'>> = {}): EntryDraft => ({
    kind: 'recharge-failed',
    body: { id, reason: 'provider-declined', balanceBefore: taka(1000), balanceAfter: taka(1000), ...change },
  }),
  rejected: (id: RechargeId): EntryDraft => ({
    kind: 'recharge-rejected',
    body: { id, reason: 'operator-number-mismatch', allowedOperators: ['BL'] },
  }),
  notSent: (id: RechargeId): EntryDraft => ({ kind: 'recharge-not-sent', body: { id, reason: 'dns' } }),
  unknown: (id: RechargeId, change: Partial<EntryBody<'recharge-unknown'>> = {}): EntryDraft => ({
    kind: 'recharge-unknown',
    body: { id, reason: 'no-answer-in-time', ...change },
  }),
  settled: (id: RechargeId, verdict: 'charged' | 'not-charged'): EntryDraft => ({
    kind: 'recharge-settled',
    body: { id, verdict, reason: 'seen on the dashboard', evidence: [] },
  }),
  reopened: (id: RechargeId): EntryDraft => ({ kind: 'recharge-reopened', body: { id, reason: 'late-debit', evidence: [] } }),
  printed: (id: RechargeId, copy = 1): EntryDraft => ({ kind: 'receipt-printed', body: { id, copy, how: 'test' } }),
  printQueued: (id: RechargeId, copy = 1, change: Partial<EntryBody<'print-queued'>> = {}): EntryDraft => ({
    kind: 'print-queued',
    body: { jobId: uuidv7(), what: { kind: 'receipt', id, copy }, printer: 'POS80', automatic: true, drawer: false, ...change },
  }),
  dayQueued: (
    businessDay: BusinessDay,
    zNumber: number | undefined,
    copy: number,
    change: Partial<EntryBody<'print-queued'>> = {},
  ): EntryDraft => ({
    kind: 'print-queued',
    body: {
      jobId: uuidv7(),
      what: { kind: 'day', businessDay, ...(zNumber !== undefined && { zNumber }), copy },
      printer: 'POS80',
      automatic: false,
      drawer: false,
      ...change,
    },
  }),
  printEnded: (jobId: string, change: Partial<EntryBody<'print-ended'>> = {}): EntryDraft => ({
    kind: 'print-ended',
    body: { jobId, state: 'sent', ...change },
  }),
  shiftOpened: (shiftId: ShiftId, float = taka(500), change: Partial<EntryBody<'shift-opened'>> = {}): EntryDraft => ({
    kind: 'shift-opened',
    body: { shiftId, float, ...change },
  }),
  shiftClosed: (shiftId: ShiftId, change: Partial<EntryBody<'shift-closed'>> = {}): EntryDraft => ({
    kind: 'shift-closed',
    body: { shiftId, counted: taka(500), expected: taka(500), difference: taka(0), ...change },
  }),
  paidIn: (shiftId: ShiftId, amount = taka(100)): EntryDraft => ({
    kind: 'cash-paid-in',
    body: { shiftId, amount, reason: 'change', note: '' },
  }),
  paidOut: (shiftId: ShiftId, amount = taka(30)): EntryDraft => ({
    kind: 'cash-paid-out',
    body: { shiftId, amount, reason: 'expense', note: 'চা' },
  }),
  bakiPaid: (shiftId: ShiftId, amount: Poisha, number = phone('01712345678')): EntryDraft => ({
    kind: 'baki-paid',
    body: { phone: number, amount, shiftId, note: '' },
  }),
  bakiForgiven: (amount: Poisha, number = phone('01712345678')): EntryDraft => ({
    kind: 'baki-forgiven',
    body: { phone: number, amount, note: 'moved away' },
  }),
  noted: (number: Phone, change: Partial<EntryBody<'customer-noted'>> = {}): EntryDraft => ({
    kind: 'customer-noted',
    body: { phone: number, favourite: true, name: '', ...change },
  }),
  settings: (settings: EntryBody<'settings-changed'>['settings']): EntryDraft => ({
    kind: 'settings-changed',
    body: { settings },
  }),
};

const someShift = '0193a000-0000-7000-8000-000000000001' as ShiftId;
