import { unreachable } from '../../../shared/result.ts';
import { blocksOf, spansOf, type Block, type Span } from './blocks.ts';

/** A chapter as elements; nothing of the text is ever taken as HTML. */
export const ChapterText = ({ body }: { body: string }) => (
  <div className="selectable flex flex-col gap-3 leading-relaxed">
    {numbered(blocksOf(body)).map(([at, block]) => (
      <BlockText key={at} block={block} />
    ))}
  </div>
);

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4 className="mt-2 text-lg font-bold">
          <Spans text={block.text} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Spans text={block.text} />
        </p>
      );
    case 'list': {
      const items = numbered(block.items).map(([at, item]) => (
        <li key={at}>
          <Spans text={item} />
        </li>
      ));
      const look = 'ml-6 flex flex-col gap-1.5';
      return block.ordered ? (
        <ol start={block.start} className={`${look} list-decimal`}>
          {items}
        </ol>
      ) : (
        <ul className={`${look} list-disc`}>{items}</ul>
      );
    }
    case 'table':
      return (
        <table className="w-full border-collapse text-left">
          <thead>
            <tr>
              {numbered(block.head).map(([at, cell]) => (
                <th key={at} scope="col" className="border-b-2 border-strong-line py-1.5 pr-4 align-bottom">
                  <Spans text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(block.rows).map(([at, row]) => (
              <tr key={at}>
                {numbered(row).map(([place, cell]) => (
                  <td key={place} className="border-b border-line py-1.5 pr-4 align-top">
                    <Spans text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
  return unreachable(block);
}

const Spans = ({ text }: { text: string }) => numbered(spansOf(text)).map(([at, span]) => <SpanText key={at} span={span} />);

function SpanText({ span: { text, as } }: { span: Span }) {
  if (as === 'strong') return <strong>{text}</strong>;
  if (as === 'plain') return text;
  return (
    <kbd lang="en" className="rounded border border-strong-line bg-raised px-1.5 font-sans text-[0.9em] font-semibold">
      {text}
    </kbd>
  );
}

/** The text never changes while it is shown, so its place is its name. */
const numbered = <T,>(items: readonly T[]): [number, T][] => [...items.entries()];
