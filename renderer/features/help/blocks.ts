/** The little of Markdown that the manual uses; tests/architecture/manual.test.ts holds that it uses nothing else. */
export type Block =
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

const item = /^(-|(\d+)\.) +/;
const picture = /!\[[^\]]*\]\([^)]*\)/;

/** Pictures are left out: the reader has the screen before them. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .split(/\n{2,}/)
    .filter((each) => each.trim() !== '' && !picture.test(each))
    .map(blockOf);
}

function blockOf(text: string): Block {
  if (text.startsWith('### ')) return { kind: 'heading', text: text.slice(4) };
  if (text.startsWith('|')) {
    const [head = [], , ...rows] = text.split('\n').map(cells);
    return { kind: 'table', head, rows };
  }
  const first = item.exec(text);
  if (!first) return { kind: 'paragraph', text: text.replaceAll('\n', ' ') };
  const items = text.split(/\n(?=- |\d+\. )/).map((each) => each.replace(item, '').replaceAll(/\s*\n\s*/g, ' '));
  return { kind: 'list', ordered: first[2] !== undefined, start: Number(first[2] ?? 1), items };
}

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** `latin`: a key or a word of the computer's own, the same in every language. */
export type Span = { text: string; as: 'plain' | 'strong' | 'latin' };

const marked = /\*\*([^*]+)\*\*|`([^`]+)`/g;

export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: whole, 1: strong, 2: latin = '', index } of text.matchAll(marked)) {
    spans.push({ text: text.slice(from, index), as: 'plain' });
    spans.push(strong === undefined ? { text: latin, as: 'latin' } : { text: strong, as: 'strong' });
    from = index + whole.length;
  }
  spans.push({ text: text.slice(from), as: 'plain' });
  return spans.filter((each) => each.text !== '');
}
