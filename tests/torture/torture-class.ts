/** What one class of the torture suite found. */
export type Findings = {
  /** Trials that were really done: fewer than asked for when the time ran out. */
  trials: number;
  /** One line for each broken promise, with what is needed to see it again. Empty is the only good answer. */
  broken: string[];
  /** Counted facts that show the class did what it says it does. */
  facts: Record<string, number | string>;
};

/** Told how many trials are done; answers false when it is time to stop. */
export type Progress = (done: number) => boolean;

/** One row of the torture table: money-safety, "How it is proven". The same seed gives the same trials. */
export type TortureClass = {
  readonly name: string;
  readonly what: string;
  readonly fullTrials: number;
  /** Enough to catch a regression within seconds: what `npm test` runs. */
  readonly sliceTrials: number;
  run(trials: number, seed: number, progress: Progress): Promise<Findings>;
};

/** Counts by name. */
export type Tally = { readonly counts: Record<string, number>; add(name: string, by?: number): void };

export function tally(): Tally {
  const counts: Record<string, number> = {};
  return {
    counts,
    add: (name, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by;
    },
  };
}

export type Random = () => number;
export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function pick<T>(random: Random, from: readonly T[]): T {
  if (from.length === 0) throw new Error('nothing to pick from');
  return from[below(random, from.length)] as T;
}
