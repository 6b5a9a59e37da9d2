import type { ShopProfile, SlipLook } from '../../../shared/domain/receipt.ts';
import type { Slip } from '../../../shared/domain/slip.ts';
import { banner, head, pair, penFor, rule, space, text } from './parts.ts';

type CodeFacts = { readonly shop: ShopProfile; readonly code: string; readonly owner: string; readonly at: string };

const groupsInLine = 3;

/** The owner's way back in, on paper: in large letters, never in another digit set, broken only between its groups. */
export function composeCodeSlip({ shop, code, owner, at }: CodeFacts, look: SlipLook): Slip {
  const pen = penFor(look);
  const groups = code.split('-');
  const lines = [groups.slice(0, groupsInLine), groups.slice(groupsInLine)].filter((each) => each.length > 0);
  return {
    lines: [
      ...head(shop, pen),
      banner(
        pen.say((words) => words.code.title),
        'large',
      ),
      pair(
        pen.say((words) => words.code.owner),
        owner,
      ),
      text(pen.format.moment(at, 0)),
      rule(),
      ...lines.map((each) => text(each.join('-'), { size: 'large', bold: true })),
      rule(),
      ...pen.each((words) => words.code.use).map((each) => text(each)),
      space,
      ...pen.each((words) => words.code.keep).map((each) => text(each, { bold: true })),
    ],
  };
}
