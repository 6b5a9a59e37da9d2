/** Something that may have left the wallet: by one of `nets` (poisha, all positive), or not at all unless it is `certain`. */
export type Item = { readonly nets: readonly number[]; readonly certain: boolean };

/** `chosen` names one way the items sum to the target: the net of each item, 0 for one that did not leave. */
export type Solution = { kind: 'one' | 'several'; chosen: number[] } | { kind: 'none' } | { kind: 'too-many' };

/** Sums tried on each side. Reached by more than 32 unknowns of known net; a counter with that many open has other worries. */
const combinationsPerHalf = 2 ** 16;

/** One choice for every item so far, newest first. Two paths are the same answer when the same items left, whatever their nets. */
type Path = { readonly members: number; readonly index: number; readonly net: number; readonly rest: Path | undefined };
type Sums = Map<number, readonly (Path | undefined)[]>;

/**
 * Which items sum to `target` exactly: none, one set, or several. Meets in the middle, so the work is bounded whatever comes in.
 * Two sets that differ only in which net an item had are one set.
 */
export function subsetsSummingTo(target: number, items: readonly Item[]): Solution {
  const halves = splitEvenly(items);
  if (!halves) return { kind: 'too-many' };
  const [left, right] = [sumsOf(items, halves[0], target), sumsOf(items, halves[1], target)];
  let first: { left: Path | undefined; right: Path | undefined } | undefined;
  for (const [sum, rightPaths] of right) {
    for (const leftPath of left.get(target - sum) ?? []) {
      for (const rightPath of rightPaths) {
        first ??= { left: leftPath, right: rightPath };
        if (sameSet(first.left, leftPath) && sameSet(first.right, rightPath)) continue;
        return { kind: 'several', chosen: chosenNets(items, first.left, first.right) };
      }
    }
  }
  return first ? { kind: 'one', chosen: chosenNets(items, first.left, first.right) } : { kind: 'none' };
}

const sameSet = (a: Path | undefined, b: Path | undefined): boolean => (a?.members ?? 0) === (b?.members ?? 0);

/** Item indexes in two halves of about equal work; undefined when either would be too much. */
function splitEvenly(items: readonly Item[]): [number[], number[]] | undefined {
  const [left, right] = [
    { indexes: [] as number[], work: 1 },
    { indexes: [] as number[], work: 1 },
  ];
  for (const [index, { nets, certain }] of items.entries()) {
    const half = left.work <= right.work ? left : right;
    half.indexes.push(index);
    half.work *= nets.length + (certain ? 0 : 1);
    if (half.work > combinationsPerHalf) return undefined;
  }
  return [left.indexes, right.indexes];
}

/** Every sum up to `target` with at most two different sets that reach it: two are enough to know that there are several. */
function sumsOf(items: readonly Item[], indexes: readonly number[], target: number): Sums {
  let sums: Sums = new Map([[0, [undefined]]]);
  let bit = 1;
  for (const index of indexes) {
    const item = items[index];
    if (!item) continue;
    const next: Sums = item.certain ? new Map() : new Map(sums);
    for (const [sum, paths] of sums) {
      for (const net of item.nets) {
        if (sum + net > target) continue;
        for (const rest of paths)
          keep(next, sum + net, { members: (rest?.members ?? 0) + (item.certain ? 0 : bit), index, net, rest });
      }
    }
    if (!item.certain) bit *= 2;
    sums = next;
  }
  return sums;
}

function keep(sums: Sums, sum: number, path: Path): void {
  const kept = sums.get(sum) ?? [];
  if (kept.length < 2 && !kept.some((each) => sameSet(each, path))) sums.set(sum, [...kept, path]);
}

function chosenNets(items: readonly Item[], ...paths: (Path | undefined)[]): number[] {
  const chosen = items.map(() => 0);
  for (let path of paths) for (; path; path = path.rest) chosen[path.index] = path.net;
  return chosen;
}
