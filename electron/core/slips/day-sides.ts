import type { WalletSide } from '../../../shared/domain/day.ts';
import type { SlipLine } from '../../../shared/domain/slip.ts';
import type { ReceiptWords } from '../../../shared/i18n/receipt-words.ts';
import { poisha, type Poisha } from '../../../shared/money.ts';
import { pair, rule, text, type Pen } from './parts.ts';

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
  const signed = (amount: Poisha): string => `${amount > 0 ? '+' : ''}${format.exactMoney(amount)}`;
  const moved = (count: number, amount: Poisha): string => `(${format.count(count)}) ${signed(amount)}`;
  return [
    rule('solid'),
    ...pen.each((words) => words.day.wallet.title).map((title) => text(title, { bold: true })),
    ...(opening === undefined || closing === undefined
      ? [text(pen.say((words) => words.day.wallet.none))]
      : [
          line((words) => words.opening, format.exactMoney(opening)),
          line((words) => words.net, signed(poisha(0 - net))),
          ...(inferred === 0 ? [] : [line((words) => words.inferred, signed(poisha(0 - inferred)))]),
          ...named.map(({ name, count, amount }) => line((words) => words.named[name], moved(count, amount))),
          ...(unexplained.count === 0
            ? []
            : [line((words) => words.unexplained, moved(unexplained.count, unexplained.amount), true)]),
          line((words) => (typed ? words.typed : words.closing), format.exactMoney(closing), true),
        ]),
  ];
}
