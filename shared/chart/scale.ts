export type Scale = { readonly ticks: readonly number[]; readonly lowest: number; readonly highest: number };

/**
 * Whole, round ticks around these whole values: 0 is always among them, so that lengths can be compared, and the outermost reach past
 * every value.
 */
export function scaleFor(values: readonly number[], wanted = 5): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep((high - low) / wanted);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { ticks, lowest: first * step, highest: last * step };
}

/** The smallest of 1, 2 and 5 times a power of ten that is no smaller than this. */
function roundStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((factor) => factor * power).find((each) => each >= least);
    if (step !== undefined) return step;
  }
}
