/** What `lpstat` prints under LC_ALL=C, read by its first words and its keywords. */

export type Queue = {
  readonly name: string;
  readonly enabled: boolean;
  readonly accepts: boolean;
  readonly reasons: readonly string[];
};

/** `states` of `lpstat -l -p`, `accepting` of `lpstat -a`; a queue that the second does not name is taken to accept. */
export function queuesIn(states: string, accepting: string): Queue[] {
  const rejecting = new Set([...accepting.matchAll(/^(\S+) not accepting requests /gm)].map(([, name]) => name));
  return states
    .split(/^(?=printer )/m)
    .map((block) => ({ block, name: /^printer (\S+) /.exec(block)?.[1] }))
    .flatMap(({ block, name }) =>
      name === undefined
        ? []
        : [{ name, enabled: !/^printer \S+ disabled /.test(block), accepts: !rejecting.has(name), reasons: keywords(block) }],
    );
}

/** The keywords of one job in `lpstat -l -o`: `job-completed-successfully`, `job-canceled-by-user`, ... */
export function alertsOf(jobs: string, id: string): string[] {
  const block = jobs.split(/^(?=\S)/m).find((each) => each.split(/\s/, 1)[0] === id);
  return block === undefined ? [] : keywords(block);
}

/** `request id is POS80-12 (0 file(s))` */
export const requestId = (said: string): string | undefined => /^request id is (\S+-\d+) /m.exec(said)?.[1];

const keywords = (block: string): string[] => (/^\s+Alerts: (.*)$/m.exec(block)?.[1] ?? '').split(/[\s,]+/).filter(Boolean);
