import type { DayReport } from '../../../shared/domain/day.ts';
import type { ShopProfile, SlipLook } from '../../../shared/domain/receipt.ts';
import type { Slip } from '../../../shared/domain/slip.ts';
import { operators } from '../../../shared/operators.ts';
import { head, pair, penFor, practiceMark, rule, text } from './parts.ts';

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
  const { format, say } = pen;
  const { zNumber, charged, unknown, notCharged } = report;
  // as on the screen: what was only tried is in the lines below
  const sold = report.lines.filter(({ charged }) => charged.count !== 0 || charged.amount !== 0);
  const nameIn = look.language === 'en' ? 'en' : 'bn';
  const sum = ({ count, amount }: { count: number; amount: DayReport['grandTotal'] }) =>
    `(${format.count(count)}) ${format.exactMoney(amount)}`;
  return {
    lines: [
      ...practiceMark(practice, pen),
      ...head(shop, pen),
      ...pen
        .each((words) => (zNumber === undefined ? words.day.x : words.day.z))
        .map((title) => text(title, { size: 'large', bold: true })),
      rule(),
      ...(zNumber === undefined
        ? []
        : [
            pair(
              say((words) => words.day.number),
              pen.digits(String(zNumber)),
              true,
            ),
          ]),
      pair(
        say((words) => words.day.businessDay),
        format.day(report.businessDay),
        true,
      ),
      pair(
        say((words) => words.day.printed),
        `${format.moment(printedAt, 0)}, ${printedBy}`,
      ),
      rule(),
      ...(sold.length === 0 ? [text(say((words) => words.day.none))] : []),
      ...sold.map((line) =>
        pair(`${operators[line.operator].name[nameIn]}, ${say((words) => words[line.accountType])}`, sum(line.charged)),
      ),
      rule('solid'),
      pair(
        say((words) => words.day.charged),
        sum(charged),
        true,
      ),
      pair(
        say((words) => words.day.commission),
        format.exactMoney(charged.commission),
      ),
      pair(
        say((words) => words.day.unknown),
        sum(unknown),
        unknown.count !== 0,
      ),
      pair(
        say((words) => words.day.notCharged),
        sum(notCharged),
      ),
      rule('solid'),
      ...pen.each((words) => words.day.grandTotal).map((each) => text(each)),
      text(format.exactMoney(report.grandTotal), { size: 'large', bold: true }),
    ],
  };
}
