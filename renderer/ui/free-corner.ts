export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
type Size = { readonly width: number; readonly height: number };
type Box = Size & { readonly x: number; readonly y: number };

const margin = 12;

/** The corner in which a panel hides least: first of the field itself, then of the form around it. */
export function freeCorner({ width, height }: Size, window: Size, keepInSight: readonly { box: Box; weight: number }[]): Corner {
  const right = window.width - width - margin;
  const bottom = window.height - height - margin;
  const places: readonly [Corner, Box][] = [
    ['bottom-right', { x: right, y: bottom, width, height }],
    ['bottom-left', { x: margin, y: bottom, width, height }],
    ['top-right', { x: right, y: margin, width, height }],
    ['top-left', { x: margin, y: margin, width, height }],
  ];
  const hidden = (place: Box) => keepInSight.reduce((sum, { box, weight }) => sum + weight * shared(place, box), 0);
  return places.reduce((best, each) => (hidden(each[1]) < hidden(best[1]) ? each : best), places[0] as [Corner, Box])[0];
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
