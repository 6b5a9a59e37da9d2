import type { Receipt, SlipLook } from '../../../shared/domain/receipt.ts';
import type { Slip, SlipLine } from '../../../shared/domain/slip.ts';
import { claimNumber } from '../../../shared/claim-number.ts';
import { receiptWords } from '../../../shared/i18n/receipt-words.ts';
import { subtract } from '../../../shared/money.ts';
import { operators } from '../../../shared/operators.ts';
import { groupPhone } from '../../../shared/phone.ts';
import { unreachable } from '../../../shared/result.ts';
import { banner, duplicateMark, head, pair, penFor, practiceMark, rule, space, text, type Pen } from './parts.ts';

/** The customer's slip, for every state a recharge can be in. What is not proven is never called a success. */
export function composeRechargeSlip(receipt: Receipt, look: SlipLook): Slip {
  const { recharge, shop, practice, copy, proof } = receipt;
  const pen = penFor(look);
  const { format, say } = pen;
  return {
    lines: [
      ...practiceMark(practice, pen),
      ...head(shop, pen),
      ...pen.each((words) => words.title).map((title) => text(title, { bold: true })),
      ...duplicateMark(copy, pen),
      rule(),
      text(groupPhone(recharge.phone), { size: 'huge', bold: true }),
      text(format.money(recharge.amount), { size: 'huge', bold: true }),
      ...verdict(recharge.state, pen),
      pair(
        say((words) => words.operator),
        product(recharge, look),
      ),
      ...notPaid(recharge, pen),
      ...reference(recharge, pen),
      pair(
        say((words) => words.date),
        format.moment(recharge.sentAt ?? recharge.intendedAt, 0),
      ),
      pair(
        say((words) => words.serial),
        pen.digits(String(recharge.seq)),
      ),
      pair(
        say((words) => words.cashier),
        recharge.staff,
      ),
      ...(copy > 1
        ? [
            pair(
              say((words) => words.reprinted),
              `${format.moment(receipt.composedAt, 0)}, ${receipt.composedBy}`,
            ),
          ]
        : []),
      rule(),
      text(`${say((words) => words.proof)} ${proof}`, { size: 'small' }),
      ...pen.each((words) => words.notVat).map((each) => text(each, { size: 'small' })),
      ...(shop.footer === '' ? [] : [space, text(shop.footer, { bold: true })]),
      ...(practice ? [banner(say((words) => words.practice))] : []),
    ],
  };
}

/** In `both` the labels are in two languages and the values in one, or they would not fit a line. */
function product({ operator, accountType }: Receipt['recharge'], { language }: SlipLook): string {
  const one = language === 'en' ? 'en' : 'bn';
  return `${operators[operator].name[one]}, ${receiptWords[one][accountType]}`;
}

/** Only where not all of it was paid, and only once it is owed. */
function notPaid(recharge: Receipt['recharge'], { say, format }: Pen): SlipLine[] {
  const { state, amount, cashTaken } = recharge;
  if (cashTaken === undefined || (state !== 'succeeded' && state !== 'settled-charged')) return [];
  const rest = subtract(amount, cashTaken);
  return [
    pair(
      say((words) => words.cashTaken),
      format.money(cashTaken),
    ),
    pair(
      say((words) => words.baki),
      format.money(rest),
      true,
    ),
  ];
}

/** TXN id of a proven success; for all that is not proven the number under which to ask again. */
function reference(recharge: Receipt['recharge'], { say }: Pen): SlipLine[] {
  if (recharge.state === 'succeeded' && recharge.transactionId !== undefined)
    return [
      pair(
        say((words) => words.transactionId),
        recharge.transactionId,
        true,
      ),
    ];
  const claim = pair(
    say((words) => words.claim),
    claimNumber(recharge.id),
    true,
  );
  if (recharge.state !== 'settled-charged' && recharge.state !== 'settled-not-charged') return [claim];
  return [
    claim,
    pair(
      say((words) => words.settledBy),
      recharge.settledBy,
    ),
  ];
}

function verdict(state: Receipt['recharge']['state'], pen: Pen): SlipLine[] {
  const proven = (words: string[]) => [
    rule('solid'),
    ...words.map((each) => text(each, { size: 'large', bold: true })),
    rule('solid'),
  ];
  const loud = (words: string[]) => words.map((each) => banner(each, 'large'));
  switch (state) {
    case 'succeeded':
      return proven(pen.each((words) => words.state.succeeded));
    case 'settled-charged':
      return proven(pen.each((words) => words.state.settledCharged));
    case 'settled-not-charged':
      return loud(pen.each((words) => words.state.settledNotCharged));
    case 'failed':
    case 'rejected':
    case 'not-sent':
      return loud(pen.each((words) => words.state.notCharged));
    case 'intended':
    case 'sending':
    case 'unknown':
      return [
        ...loud(pen.each((words) => words.state.checking)),
        ...loud(pen.each((words) => words.state.doNotRepeat)),
        ...pen.each((words) => words.state.keepSlip).map((each) => text(each)),
      ];
  }
  return unreachable(state);
}
