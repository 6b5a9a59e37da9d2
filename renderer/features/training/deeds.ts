/** What is watched: where the sale stands, which screen is open, whose drawer it is. The sell screen's own flow fits this shape. */
export type Watched = {
  readonly flow: WatchedFlow;
  readonly screen: string;
  readonly shiftId: string | null;
};
export type WatchedFlow = {
  readonly at: string;
  readonly step?: string;
  readonly draft?: { readonly phoneDigits: string };
  readonly order?: { readonly id: string; readonly phone: string };
  readonly ending?: {
    readonly kind: string;
    readonly recharge?: { readonly state: string; readonly reason?: string | undefined };
  };
};

export type Deed =
  | 'sold'
  | 'doubt'
  | 'to-check'
  | 'refused'
  | 'declined'
  | 'next'
  | 'went-back'
  | 'asked-twice'
  | 'left-twice'
  | 'day'
  | 'counted';
export type Fault = 'sold-again' | 'sold-to-another' | 'sold-twice';

export type Seen = { readonly done: ReadonlySet<Deed | Fault>; readonly last: Watched };

export const watchFrom = (last: Watched): Seen => ({ done: new Set(), last });

/** What is done by now, one look later. `phone`: the customer's own number. */
export function watch({ done, last }: Seen, now: Watched, phone: string | null): Seen {
  const news = [...salesDeeds(last.flow, now.flow, phone, done), ...officeDeeds(last, now, done)];
  return { done: news.length === 0 ? done : new Set([...done, ...news]), last: now };
}

function salesDeeds(before: WatchedFlow, now: WatchedFlow, phone: string | null, done: Seen['done']): (Deed | Fault)[] {
  if (before.at === now.at) return [];
  if (now.at === 'ended') return endedDeeds(now, phone);
  if (now.at === 'duplicate') return ['asked-twice'];
  if (now.at === 'sending') {
    if (before.at === 'duplicate') return ['sold-twice'];
    return isOver(done) && now.order?.phone === phone ? ['sold-again'] : [];
  }
  if (now.at !== 'form') return [];
  if (before.at === 'duplicate') return ['left-twice'];
  if (before.at === 'confirm') return ['went-back'];
  return before.at === 'ended' && now.draft?.phoneDigits === '' ? ['next'] : [];
}

/** The recharge that is practised has ended: another one to the same number is a second one. */
const isOver = (done: Seen['done']) => done.has('doubt') || done.has('refused') || done.has('sold');

function endedDeeds({ order, ending }: WatchedFlow, phone: string | null): (Deed | Fault)[] {
  const state = ending?.recharge?.state ?? '';
  if (state === 'succeeded') return [order?.phone === phone ? 'sold' : 'sold-to-another'];
  const deed = endings.get(state);
  return deed ? [deed] : [];
}

const endings: ReadonlyMap<string, Deed> = new Map([
  ['unknown', 'doubt'],
  ['failed', 'declined'],
  ['rejected', 'refused'],
]);

function officeDeeds(before: Watched, now: Watched, done: Seen['done']): Deed[] {
  const deeds: Deed[] = [];
  if (now.screen === 'unknowns' && done.has('doubt')) deeds.push('to-check');
  if (now.screen === 'day') deeds.push('day');
  if (before.shiftId !== null && now.shiftId !== before.shiftId) deeds.push('counted');
  return deeds.filter((deed) => !done.has(deed));
}
