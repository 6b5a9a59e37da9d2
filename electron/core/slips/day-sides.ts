import type { CashSide } from '../../../shared/domain/cash.ts';
import type { WalletSide } from '../../../shared/domain/day-report.ts';
import type { SlipLine } from '../../../shared/domain/slip.ts';
import type { ReceiptWords } from '../../../shared/i18n/receipt-words.ts';
import { poisha, type Poisha } from '../../../shared/money.ts';
import { pair, rule, text, type Pen } from './parts.ts';

const signed = ({ format }: Pen, amount: Poisha): string => `${amount > 0 ? '+' : ''}${format.exactMoney(amount)}`;

/** The drawers of the day as a sum; what is no cash, or may be none, stands below it. */
export function cashLines(cash: CashSide | undefined, pen: Pen): SlipLine[] {
  if (cash === undefined) return [];
  const { float, taken, bakiGiven, bakiPaid, paidIn, paidOut, inDoubt, expected, counted, difference } = cash;
  const line = (word: keyof ReceiptWords['day']['cash'], value: string, bold = false): SlipLine =>
    pair(
      pen.say((words) => words.day.cash[word]),
      value,
      bold,
    );
  const plain = (amount: Poisha): string => pen.format.exactMoney(amount);
  const moved = (word: keyof ReceiptWords['day']['cash'], amount: Poisha): SlipLine[] =>
    amount === 0 ? [] : [line(word, signed(pen, amount))];
  return [
    rule('solid'),
    ...pen.each((words) => words.day.cash.title).map((title) => text(title, { bold: true })),
    line('float', plain(float)),
    line('taken', signed(pen, taken)),
    ...moved('bakiPaid', bakiPaid),
    ...moved('paidIn', paidIn),
    ...moved('paidOut', poisha(0 - paidOut)),
    line('expected', plain(expected), true),
    ...(counted === undefined ? [] : [line('counted', plain(counted), true)]),
    ...(difference === undefined || difference === 0 ? [] : [line('difference', signed(pen, difference), true)]),
    ...(bakiGiven === 0 ? [] : [line('bakiGiven', plain(bakiGiven))]),
    ...(inDoubt === 0 ? [] : [line('inDoubt', plain(inDoubt))]),
  ];
}

/** The wallet as a sum that can be checked with a pencil: opening, what went and came, closing. */
export function walletLines(wallet: WalletSide | undefined, pen: Pen): SlipLine[] {
  if (wallet === undefined) return [];
  const { opening, closing, net, inferred, named, unexplained, typed } = wallet;
  const { format } = pen;
  const line = (pick: (words: ReceiptWords['day']['wallet']) => string, value: string, bold = false): SlipLine =>
    pair(
      pen.say((words) => pick(words.day.wallet)),
      value,
      bold,
    );
  const moved = (count: number, amount: Poisha): string => `(${format.count(count)}) ${signed(pen, amount)}`;
  return [
    rule('solid'),
    ...pen.each((words) => words.day.wallet.title).map((title) => text(title, { bold: true })),
    ...(opening === undefined || closing === undefined
      ? [text(pen.say((words) => words.day.wallet.none))]
      : [
          line((words) => words.opening, format.exactMoney(opening)),
          line((words) => words.net, signed(pen, poisha(0 - net))),
          ...(inferred === 0 ? [] : [line((words) => words.inferred, signed(pen, poisha(0 - inferred)))]),
          ...named.map(({ name, count, amount }) => line((words) => words.named[name], moved(count, amount))),
          ...(unexplained.count === 0
            ? []
            : [line((words) => words.unexplained, moved(unexplained.count, unexplained.amount), true)]),
          line((words) => (typed ? words.typed : words.closing), format.exactMoney(closing), true),
        ]),
  ];
}
