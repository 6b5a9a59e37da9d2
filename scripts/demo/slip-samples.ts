import { composeDaySlip } from '../../electron/core/slips/day-slip.ts';
import { duplicateMark, penFor } from '../../electron/core/slips/parts.ts';
import { composeRechargeSlip } from '../../electron/core/slips/recharge-slip.ts';
import { composeTestSlip } from '../../electron/core/slips/test-slip.ts';
import { dayReportSchema } from '../../shared/domain/day-report.ts';
import { receiptSchema, type Receipt, type ShopProfile, type SlipLook } from '../../shared/domain/receipt.ts';
import type { Slip } from '../../shared/domain/slip.ts';

const at = '2026-11-24T08:35:07.000Z';

/** A slip of every kind, as a shop in Dhaka would have it. */
export function slipSamples(language: 'bn' | 'en'): Record<string, Slip> {
  const bn = language === 'bn';
  const shop: ShopProfile = {
    name: bn ? 'আল-আমিন টেলিকম' : 'Al-Amin Telecom',
    address: bn ? 'দোকান ১২, মিরপুর ১০, ঢাকা ১২১৬' : 'Shop 12, Mirpur 10, Dhaka 1216',
    phone: '01712-000111',
    bin: '',
    footer: bn ? 'ধন্যবাদ, আবার আসবেন' : 'Thank you, come again',
    logo: null,
  };
  const staff = bn ? 'রহিমা' : 'Rahima';
  const look: SlipLook = { language, digits: bn ? 'beng' : 'latn' };
  const recharge = {
    id: '0198e000-0000-7000-8000-00007f3a91c2',
    phone: '01712345678',
    operator: 'GP',
    accountType: 'prepaid',
    amount: 5000,
    seq: 1204,
    lastSeq: 3610,
    mac: '5c0a97e1d4'.padEnd(64, '0'),
    businessDay: '2026-11-24',
    staff,
    intendedAt: at,
    at,
    sentAt: at,
  };
  const settled = { reason: 'no-answer-in-time', settledBy: staff, settledWhy: 'dashboard' };
  const receipt = (state: object, parts: Partial<Receipt> = {}): Slip =>
    composeRechargeSlip(
      receiptSchema.parse({
        recharge: { ...recharge, ...state },
        shop,
        practice: false,
        copy: 1,
        composedAt: '2026-11-24T11:02:00.000Z',
        composedBy: staff,
        proof: '3610-5c0a97e1d4',
        ...parts,
      }),
      look,
    );
  const done = {
    state: 'succeeded',
    commission: 125,
    balanceBefore: 1_250_000,
    balanceAfter: 1_245_125,
    transactionId: 'BD24112614350700123',
    alarms: [],
  };
  const facts = { shop, practice: false, printedAt: '2026-11-24T17:40:00.000Z', printedBy: staff };
  const z = composeDaySlip({ ...facts, report: dayReportSchema.parse({ ...day, ...closed }) }, look);
  return {
    done: receipt(done),
    duplicate: receipt(done, { copy: 2 }),
    practice: receipt(done, { practice: true }),
    unknown: receipt({ state: 'unknown', reason: 'no-answer-in-time' }),
    'not-charged': receipt({ state: 'failed', reason: 'provider-declined' }),
    'settled-charged': receipt({ state: 'settled-charged', ...settled }),
    'settled-not-charged': receipt({ state: 'settled-not-charged', ...settled }),
    x: composeDaySlip({ ...facts, report: dayReportSchema.parse(day) }, look),
    z,
    'z-duplicate': { lines: [...duplicateMark(2, penFor(look)), ...z.lines] },
    test: composeTestSlip(shop, at, look),
  };
}

const closed = {
  zNumber: 41,
  closedAt: '2026-11-24T17:38:00.000Z',
  closedBy: 'Rahima',
  signedFor: { note: 'Robi answers tomorrow' },
};
const none = { count: 0, amount: 0 };
const day = {
  businessDay: '2026-11-24',
  lines: [
    ['GP', 'prepaid', 61, 412_000, 10_300],
    ['GP', 'postpaid', 2, 130_000, 1300],
    ['RB', 'prepaid', 38, 251_000, 6275],
    ['BL', 'prepaid', 24, 118_000, 2950],
    ['TT', 'prepaid', 3, 15_000, 375],
  ].map(([operator, accountType, count, amount, commission]) => ({
    operator,
    accountType,
    charged: { count, amount, commission },
    unknown: operator === 'RB' ? { count: 1, amount: 5000 } : none,
    notCharged: operator === 'BL' ? { count: 4, amount: 20_000 } : none,
  })),
  charged: { count: 128, amount: 926_000, commission: 21_200 },
  unknown: { count: 1, amount: 5000 },
  notCharged: { count: 4, amount: 20_000 },
  grandTotal: 123_456_700,
  earlier: { charged: { count: 1, amount: 5000 }, takenBack: none },
  carriedIn: { count: 1, amount: 5000 },
  carriedOut: { count: 1, amount: 5000 },
  cash: {
    float: 200_000,
    taken: 906_000,
    bakiGiven: 20_000,
    bakiPaid: 15_000,
    paidIn: 0,
    paidOut: 500_000,
    inDoubt: 5000,
    expected: 621_000,
    counted: 620_500,
    difference: -500,
  },
  wallet: {
    opening: 1_250_000,
    net: 904_675,
    inferred: 4875,
    named: [{ name: 'deposit', count: 1, amount: 1_000_000 }],
    unexplained: { count: 1, amount: 3500 },
    gaps: [],
    closing: 1_348_825,
    closingAt: '2026-11-24T15:41:00.000Z',
    throughSeq: 4125,
  },
  firstSeq: 3580,
  lastSeq: 4125,
  proof: '5c0a97e1d4',
};
