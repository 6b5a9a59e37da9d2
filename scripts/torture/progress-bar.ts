export type ProgressBar = { at(done: number): void; end(): void };

/** A bar on one line of a terminal, or a line every minute where there is none. */
export function progressBar(total: number, out: NodeJS.WriteStream): ProgressBar {
  const everyMs = out.isTTY ? 200 : 60_000;
  let shownAtMs = Date.now();
  const show = (done: number): void => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.');
    out.write(`${out.isTTY ? '\r' : ''}  [${bar}] ${done} of ${total}${out.isTTY ? '' : '\n'}`);
  };
  return {
    at: (done) => {
      if (Date.now() - shownAtMs < everyMs) return;
      shownAtMs = Date.now();
      show(done);
    },
    end: () => void (out.isTTY && out.write('\n')),
  };
}
