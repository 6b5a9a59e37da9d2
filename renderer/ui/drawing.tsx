import { useId } from 'react';
import { textSize, type Drawing as Picture, type Mark, type Paint } from '../../shared/chart/drawing.ts';

const fills = { ink: 'fill-ink', muted: 'fill-muted', grid: 'fill-line', bar: 'fill-accent', loss: 'fill-refused' } as const;
const strokes = {
  ink: 'stroke-ink',
  muted: 'stroke-muted',
  grid: 'stroke-line',
  bar: 'stroke-accent',
  loss: 'stroke-refused',
} as const;

const roleOf = (paint: Paint): keyof typeof fills | undefined =>
  paint.startsWith('#') ? undefined : (paint as keyof typeof fills);
const filled = (paint: Paint) => {
  const role = roleOf(paint);
  return role ? { className: fills[role] } : { fill: paint };
};

/** The same picture paper gets, in the theme's colours. What it shows stands in the table beside it as well. */
export function Drawing({ picture, language }: { picture: Picture; language: string }) {
  const id = useId();
  const { width, height, title, description, marks } = picture;
  return (
    <svg
      role="img"
      lang={language}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc`}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full"
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}desc`}>{description}</desc>
      {marks.map((mark, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a mark has no name but its place in the picture
        <Shape key={at} mark={mark} />
      ))}
    </svg>
  );
}

function Shape({ mark }: { mark: Mark }) {
  if (mark.kind === 'line') {
    const { kind: _, stroke, ...ends } = mark;
    return <line {...ends} className={strokes[roleOf(stroke) ?? 'ink']} />;
  }
  if (mark.kind === 'rect') {
    const { kind: _, fill, ...place } = mark;
    // An operator's colour may be almost that of a dark surface: the rim keeps its length readable.
    return (
      <rect {...place} {...filled(fill)} {...(roleOf(fill) === undefined && { stroke: 'currentColor', strokeOpacity: 0.45 })} />
    );
  }
  const { x, y, text, anchor, fill, bold } = mark;
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={textSize} fontWeight={bold ? 700 : 400} {...filled(fill)}>
      {text}
    </text>
  );
}
