import type { DayReport } from '../../../shared/domain/day-report.ts';
import type { Tally } from '../../../shared/domain/day.ts';
import type { ShopProfile, SlipLook } from '../../../shared/domain/receipt.ts';
import type { Slip, SlipLine } from '../../../shared/domain/slip.ts';
import type { ReceiptWords } from '../../../shared/i18n/receipt-words.ts';
import { operators } from '../../../shared/operators.ts';
import { cashLines, walletLines } from './day-sides.ts';
import { head, pair, penFor, practiceMark, rule, text, type Pen } from './parts.ts';

export type DaySlipFacts = {
  readonly report: DayReport;
  readonly shop: ShopProfile;
  readonly practice: boolean;
  readonly printedAt: string;
  readonly printedBy: string;
};

/** X while the day is open, Z once it has its number. Unknowns stand apart and are in no total. */
export function composeDaySlip({ report, shop, practice, printedAt, printedBy }: DaySlipFacts, look: SlipLook): Slip {
  const pen = penFor(look);
  const { format } = pen;
  return {
    lines: [
      ...practiceMark(practice, pen),
      ...head(shop, pen),
      ...pen
        .each((words) => (report.zNumber === undefined ? words.day.x : words.day.z))
        .map((title) => text(title, { size: 'large', bold: true })),
      rule(),
      ...whatAndWhen(report, pen),
      pair(
        pen.say((words) => words.day.printed),
        `${format.moment(printedAt, 0)}, ${printedBy}`,
      ),
      rule(),
      ...soldByOperator(report, look, pen),
      rule('solid'),
      ...totals(report, pen),
      ...cashLines(report.cash, pen),
      ...walletLines(report.wallet, pen),
      rule('solid'),
      ...pen.each((words) => words.day.grandTotal).map((each) => text(each)),
      text(format.exactMoney(report.grandTotal), { size: 'large', bold: true }),
      rule(),
      ...proof(report, pen),
    ],
  };
}

function whatAndWhen({ zNumber, businessDay, closedAt, closedBy }: DayReport, { say, digits, format }: Pen): SlipLine[] {
  const day = pair(
    say((words) => words.day.businessDay),
    format.day(businessDay),
    true,
  );
  if (zNumber === undefined) return [day];
  const number = pair(
    say((words) => words.day.number),
    digits(String(zNumber)),
    true,
  );
  if (closedAt === undefined) return [number, day];
  const closed = pair(
    say((words) => words.day.closed),
    `${format.moment(closedAt, 0)}, ${closedBy ?? ''}`,
  );
  return [number, day, closed];
}

function soldByOperator({ lines }: DayReport, { language }: SlipLook, pen: Pen): SlipLine[] {
  // as on the screen: what was only tried is in the lines below
  const sold = lines.filter(({ charged }) => charged.count !== 0 || charged.amount !== 0);
  if (sold.length === 0) return [text(pen.say((words) => words.day.none))];
  const nameIn = language === 'en' ? 'en' : 'bn';
  return sold.map((line) =>
    pair(`${operators[line.operator].name[nameIn]}, ${pen.say((words) => words[line.accountType])}`, counted(line.charged, pen)),
  );
}

const counted = ({ count, amount }: Tally, { format }: Pen): string => `(${format.count(count)}) ${format.exactMoney(amount)}`;

function totals({ charged, earlier, unknown, notCharged, carriedIn, carriedOut }: DayReport, pen: Pen): SlipLine[] {
  const line = (pick: (words: ReceiptWords) => string, tally: Tally, bold = false): SlipLine =>
    pair(pen.say(pick), counted(tally, pen), bold);
  const ifAny = (pick: (words: ReceiptWords) => string, tally: Tally | undefined, bold = false): SlipLine[] =>
    tally === undefined || tally.count === 0 ? [] : [line(pick, tally, bold)];
  return [
    line((words) => words.day.charged, charged, true),
    ...ifAny((words) => words.day.earlier, earlier?.charged),
    ...ifAny((words) => words.day.takenBack, earlier?.takenBack),
    pair(
      pen.say((words) => words.day.commission),
      pen.format.exactMoney(charged.commission),
    ),
    line((words) => words.day.unknown, unknown, unknown.count !== 0),
    ...ifAny((words) => words.day.carriedIn, carriedIn),
    ...ifAny((words) => words.day.carriedOut, carriedOut, true),
    line((words) => words.day.notCharged, notCharged),
  ];
}

/** What ties the paper to the ledger: from which entry to which, and the start of the last one's mac. */
function proof({ firstSeq, lastSeq, proof: mac, keyFingerprint, signedFor }: DayReport, { say, each, digits }: Pen): SlipLine[] {
  return [
    ...(signedFor
      ? [...each((words) => words.day.signed).map((title) => text(title, { bold: true })), text(signedFor.note)]
      : []),
    ...(lastSeq < firstSeq
      ? []
      : [
          pair(
            say((words) => words.day.entries),
            digits(`${firstSeq} - ${lastSeq}`),
          ),
        ]),
    pair(
      say((words) => words.proof),
      `${lastSeq}-${mac}`,
    ),
    ...(keyFingerprint === undefined
      ? []
      : [...each((words) => words.day.key).map((title) => text(title)), text(keyFingerprint)]),
  ];
}
