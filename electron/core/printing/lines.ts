/** Work for each printer in the order it came, one at a time; work for another printer does not wait for it. */
export type Lines = {
  /** `work` must not reject. */
  add(printer: string, work: () => Promise<void>): void;
  /** When everything that was added has come to its end. */
  empty(): Promise<void>;
};

export function createLines(): Lines {
  const last = new Map<string, Promise<void>>();
  return {
    add: (printer, work) => {
      const mine = (last.get(printer) ?? Promise.resolve()).then(work).then(() => {
        if (last.get(printer) === mine) last.delete(printer);
      });
      last.set(printer, mine);
    },
    empty: async () => {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
