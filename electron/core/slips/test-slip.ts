import type { ShopProfile, SlipLook } from '../../../shared/domain/receipt.ts';
import type { Slip } from '../../../shared/domain/slip.ts';
import { inDigits } from '../../../shared/digits.ts';
import { banner, head, penFor, rule, space, text } from './parts.ts';

const phone = '01712-345678';

/** Shows whether a printer is set up well: its width, its Bangla, and above all its digits. */
export function composeTestSlip(shop: ShopProfile, printedAt: string, look: SlipLook): Slip {
  const pen = penFor(look);
  return {
    lines: [
      ...head(shop, pen),
      ...pen.each((words) => words.test.title).map((title) => text(title, { size: 'large', bold: true })),
      text(pen.format.moment(printedAt, 0)),
      rule(),
      ...pen.each((words) => words.test.digits).map((each) => text(each)),
      text(phone, { size: 'huge', bold: true }),
      text(inDigits(phone, 'beng'), { size: 'huge', bold: true }),
      rule(),
      text(pen.say((words) => words.test.letters)),
      space,
      banner(pen.say((words) => words.test.edges)),
      ...(shop.footer === '' ? [] : [space, text(shop.footer, { bold: true })]),
    ],
  };
}
