import type { PageBlock, PageDocument } from '../../../shared/domain/page-document.ts';
import { unreachable } from '../../../shared/result.ts';

/** A document as plain text, to paste into a message. Blocks the dispute pack has no use for are left out. */
export function packText({ title, subtitle, practice, blocks, footer }: PageDocument): string {
  const head = [practice, title, subtitle].filter((line) => line !== undefined);
  return [...head, ...blocks.flatMap(linesOf), '', ...(footer === undefined ? [] : [footer])].map(oneLine).join('\n');
}

function linesOf(block: PageBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `== ${block.text} ==`];
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'pairs':
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
    case 'drawing':
    case 'signatures':
    case 'page-break':
      return [];
  }
  return unreachable(block);
}

/** A note with a line break must not look like a line of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
