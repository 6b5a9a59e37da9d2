import type { SlipPreview } from '../../shared/domain/receipt.ts';
import type { SlipLine } from '../../shared/domain/slip.ts';

/**
 * The slip as the printer makes it: the very dots that go to it, and the same words for who reads by ear. Where nothing could be
 * drawn, the words alone.
 */
export function ReceiptSlip({ preview: { slip, png }, label }: { preview: SlipPreview; label: string }) {
  const lines = slip.lines.map((line, index) => {
    const place = `${index}`;
    return <Line key={place} line={line} />;
  });
  return (
    <article
      lang="bn"
      aria-label={label}
      className="relative w-fit max-w-full shrink-0 bg-white p-3 text-black shadow-[0_2px_10px_rgb(0_0_0/25%)]"
    >
      {png === null ? (
        <div className="selectable w-[58mm] text-[13px] leading-snug">{lines}</div>
      ) : (
        <>
          <img src={`data:image/png;base64,${png}`} alt="" className="max-w-full" />
          <div className="sr-only">{lines}</div>
        </>
      )}
    </article>
  );
}

const sizes = { small: 'text-[11px]', normal: '', large: 'text-base', huge: 'text-[22px]' } as const;

function Line({ line }: { line: SlipLine }) {
  if (line.kind === 'text')
    return (
      <p
        className={`[overflow-wrap:anywhere] ${sizes[line.size]} ${line.bold ? 'font-bold' : ''} ${line.align === 'centre' ? 'text-center' : ''}`}
      >
        {line.text}
      </p>
    );
  if (line.kind === 'pair')
    return (
      <p className={`flex flex-wrap justify-between gap-x-2 [overflow-wrap:anywhere] ${line.bold ? 'font-bold' : ''}`}>
        <span>{line.label} </span>
        <bdi className="text-right">{line.value}</bdi>
      </p>
    );
  if (line.kind === 'banner') return <p className="my-1 bg-black text-center font-bold text-white">{line.text}</p>;
  if (line.kind === 'rule') return <hr className="my-1.5 border-t border-dashed border-black" />;
  return null;
}
