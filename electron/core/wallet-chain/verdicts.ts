import type { Evidence, Suggestion } from '../../../shared/domain/wallet.ts';
import { poisha, subtract } from '../../../shared/money.ts';
import type { Interval, Reading } from './intervals.ts';
import { isSettledByAge, likeliestNet, mayBeLateDebit, type Charge, type Explained, type Open, type Walk } from './walk.ts';

/** Exactly one set of unknowns explains the interval; `nets` are what each of `opens` took, 0 for none. */
export function oneFits(walk: Walk, explained: Explained, opens: readonly Open[], nets: readonly number[]): void {
  const { interval } = explained;
  const nothingMoved = nets.every((net) => net === 0);
  const staying: Open[] = [];
  for (const [index, open] of opens.entries()) {
    const net = nets[index] ?? 0;
    const old = isSettledByAge(open.fact, interval, walk.nowMs);
    if (open.doubt) explained[open.doubt === 'names' ? 'nameless' : 'unexplained'] += net;
    else if (net > 0)
      say(walk, interval, open, 'charged', opens.length === 1 ? exactlyIfOneNet(open) : 'one-subset-fits', opens.length, net);
    else if (old) say(walk, interval, open, 'not-charged', nothingMoved ? 'nothing-moved' : 'one-subset-fits', opens.length);
    else say(walk, interval, open, 'none', 'too-soon', opens.length);
    if (!old && (open.doubt || net === 0)) staying.push(open);
    if (old && !open.doubt && net === 0) walk.spared.push(open);
  }
  walk.live = staying;
}

/** Several sets fit: what left for all of them together is known, the names are not. */
export function severalFit(walk: Walk, explained: Explained, opens: readonly Open[], leftForAll: number): void {
  explained.nameless += leftForAll;
  giveUp(walk, explained, opens, 'ambiguous', 'several-subsets-fit');
}

/** No set fits, or there are too many to try. An unknown thought spared that costs exactly what is missing was charged late. */
export function noneFits(
  walk: Walk,
  explained: Explained,
  opens: readonly Open[],
  left: number,
  rule: 'nothing-fits' | 'too-many-to-tell',
): void {
  const { interval } = explained;
  giveUp(walk, explained, opens, 'none', rule);
  const late = walk.spared.filter(({ fact, nets }) => nets.expected === left && mayBeLateDebit(fact, interval));
  walk.spared = walk.spared.filter((open) => !late.includes(open));
  const [only] = late;
  if (late.length === 1 && only) say(walk, interval, only, 'charged', exactlyIfOneNet(only), 1, left);
  else {
    explained.unexplained += left;
    for (const open of late) say(walk, interval, open, 'ambiguous', 'several-subsets-fit', late.length);
  }
}

function giveUp(
  walk: Walk,
  { interval }: Explained,
  opens: readonly Open[],
  suggestion: Suggestion,
  rule: Evidence['rule'],
): void {
  for (const open of opens) {
    if (!open.doubt) say(walk, interval, open, suggestion, rule, opens.length);
    open.doubt ??= suggestion === 'ambiguous' ? 'names' : 'movement';
  }
  walk.live = opens.filter(({ fact }) => !isSettledByAge(fact, interval, walk.nowMs));
}

/** "Exactly" is claimed only where the shop's own replies leave one possible commission. */
const exactlyIfOneNet = ({ nets }: Charge): Evidence['rule'] =>
  nets.nets.length === 1 ? 'moved-exactly-net' : 'one-subset-fits';

function say(
  walk: Walk,
  interval: Interval,
  open: Open,
  suggestion: Suggestion,
  rule: Evidence['rule'],
  together: number,
  net?: number,
): void {
  const evidence = { ...evidenceOf(rule, open, interval.from, interval.to), together };
  walk.verdicts.set(open.fact.rechargeId, { suggestion, evidence, ...(net !== undefined && { net }) });
}

export function evidenceOf(rule: Evidence['rule'], { nets }: Charge, from?: Reading, to?: Reading): Evidence {
  return {
    ...(from && { balanceBefore: from.balance, balanceBeforeSeq: from.seq }),
    ...(to && { balanceAfter: to.balance, balanceAfterSeq: to.seq }),
    ...(from && to && { moved: subtract(from.balance, to.balance) }),
    ...((from?.typed || to?.typed) && { typed: true as const }),
    ...(nets.expected !== undefined && { expectedNet: poisha(likeliestNet(nets)) }),
    rule,
  };
}
