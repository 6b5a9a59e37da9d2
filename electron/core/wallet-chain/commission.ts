import type { CommissionDrift } from '../../../shared/domain/wallet.ts';
import { poisha, subtract, type Poisha } from '../../../shared/money.ts';
import { unreachable } from '../../../shared/result.ts';
import type { WalletFact } from '../ports/ledger.ts';

type Pair = Pick<WalletFact, 'operator' | 'accountType'>;
type Reply = { readonly seq: number; readonly amount: Poisha; readonly commission: Poisha };

/** `commission = amount x rate`, rounded to `stepPoisha`; every whole rate from `lowest` to `highest` (per 10,000) fits the replies. */
type Rule = {
  readonly rounding: 'nearest' | 'down' | 'up';
  readonly stepPoisha: number;
  readonly lowest: number;
  readonly highest: number;
};
/** A run of replies in a row that one rule reproduces to the poisha. */
type Regime = { readonly replies: readonly Reply[]; readonly rules: readonly Rule[] };
type LearnedPair = Pair & { readonly regimes: readonly Regime[] };
export type CommissionBook = ReadonlyMap<string, LearnedPair>;

/**
 * What a recharge may have cost the wallet. One net only when every rule that fits the shop's own replies agrees on it.
 * `expected` is the likeliest, absent when the shop has seen no commission at all.
 */
export type Nets = { readonly nets: readonly Poisha[]; readonly expected?: Poisha };

const perTenThousand = 10_000;
/** Highest rate a rule may have, and the highest assumed where this operator and account type has never been seen. */
const highestRate = 2_000;
const highestAssumedRate = 1_000;
/** From so many replies on, a run is believed alone; a shorter one may be a single odd reply. */
const believedReplies = 3;

const anyRule: readonly Rule[] = [1, 10, 100].flatMap((stepPoisha) =>
  (['nearest', 'down', 'up'] as const).map((rounding) => ({ rounding, stepPoisha, lowest: 0, highest: highestRate })),
);

/** Learns every operator and account type's commission from the proven sales whose balances agree with it. */
export function learnCommission(facts: readonly WalletFact[]): CommissionBook {
  const book = new Map<string, Pair & { regimes: { replies: Reply[]; rules: readonly Rule[] }[] }>();
  for (const fact of facts.toSorted((a, b) => a.seq - b.seq)) {
    const reply = provenReply(fact);
    if (!reply) continue;
    const pair = book.get(keyOf(fact)) ?? { operator: fact.operator, accountType: fact.accountType, regimes: [] };
    const present = pair.regimes.at(-1);
    const rules = present ? narrowed(present.rules, reply) : [];
    if (present && rules.length > 0) {
      present.replies.push(reply);
      present.rules = rules;
    } else pair.regimes.push({ replies: [reply], rules: narrowed(anyRule, reply) });
    book.set(keyOf(fact), pair);
  }
  return book;
}

/** What this recharge would have cost, by the replies around it. Never empty. */
export function netsOf(book: CommissionBook, { operator, accountType, amount, seq }: WalletFact): Nets {
  const learned = book.get(keyOf({ operator, accountType }));
  const commissions = learned ? predictedAround(learned.regimes, amount, seq) : [];
  const nets = unique(commissions).map((commission) => subtract(amount, commission));
  if (nets[0] !== undefined) return { nets, expected: nets[0] };
  const assumed = assumedFromOthers(book, { operator, accountType }, amount);
  const all = unique([...(assumed === undefined ? [] : [assumed]), ...everyCommission(amount)]).map((commission) =>
    subtract(amount, commission),
  );
  return { nets: all, ...(assumed !== undefined && { expected: subtract(amount, assumed) }) };
}

/** Every drift away from a commission that at least three replies in a row had, oldest first. */
export function commissionDrift(facts: readonly WalletFact[]): CommissionDrift[] {
  return [...learnCommission(facts).values()]
    .flatMap(({ operator, accountType, regimes }) =>
      regimes.flatMap(({ replies }, index): CommissionDrift[] => {
        const [before, first] = [regimes[index - 1], replies[0]];
        if (!before || !first || before.replies.length < believedReplies) return [];
        const expected = predicted(before, first.amount)[0];
        if (expected === undefined) return [];
        return [
          {
            operator,
            accountType,
            seq: first.seq,
            amount: first.amount,
            expected,
            seen: first.commission,
            repliesSince: replies.length,
          },
        ];
      }),
    )
    .toSorted((a, b) => a.seq - b.seq);
}

/** The rate, per 10,000, that each pair's latest replies follow, where enough of them do. */
export function learnedRates(facts: readonly WalletFact[]): (Pair & { readonly rate: number })[] {
  return [...learnCommission(facts).values()].flatMap(({ operator, accountType, regimes }) => {
    const present = regimes.at(-1);
    const rate = present && isBelieved(present) ? likeliest(present)[0]?.rate : undefined;
    return rate === undefined ? [] : [{ operator, accountType, rate }];
  });
}

const keyOf = ({ operator, accountType }: Pair): string => `${operator}|${accountType}`;
const unique = (amounts: readonly Poisha[]): Poisha[] => [...new Set(amounts)];

function provenReply({ state, seq, amount, commission, balanceBefore, balanceAfter }: WalletFact): Reply | undefined {
  if (state !== 'succeeded' || commission === undefined || commission < 0 || commission >= amount) return undefined;
  // Balances that disagree with the commission hold something else as well: such a reply teaches nothing.
  if (balanceBefore !== undefined && balanceAfter !== undefined && balanceBefore - balanceAfter !== amount - commission)
    return undefined;
  return { seq, amount, commission };
}

/** The rules that also reproduce this reply. Whole-number inequalities only: no rate ever passes through floating point. */
function narrowed(rules: readonly Rule[], { amount, commission }: Reply): Rule[] {
  return rules.flatMap((rule) => {
    if (commission % rule.stepPoisha !== 0) return [];
    const [from, to] = ratesGiving(rule, amount, commission);
    const [lowest, highest] = [Math.max(rule.lowest, from), Math.min(rule.highest, to)];
    return lowest <= highest ? [{ ...rule, lowest, highest }] : [];
  });
}

/** Whole rates, inclusive, for which `amount` rounds to `commission`. In halves of a poisha, so that "nearest" stays whole. */
function ratesGiving({ rounding, stepPoisha }: Rule, amount: number, commission: number): [number, number] {
  const floorRate = (halves: number): number => floorDivide(halves * perTenThousand, 2 * amount);
  const ceilRate = (halves: number): number => -floorRate(-halves);
  switch (rounding) {
    case 'nearest':
      return [ceilRate(2 * commission - stepPoisha), ceilRate(2 * commission + stepPoisha) - 1];
    case 'down':
      return [ceilRate(2 * commission), ceilRate(2 * (commission + stepPoisha)) - 1];
    case 'up':
      return [floorRate(2 * (commission - stepPoisha)) + 1, floorRate(2 * commission)];
  }
  return unreachable(rounding);
}

const floorDivide = (dividend: number, divisor: number): number =>
  (dividend - (((dividend % divisor) + divisor) % divisor)) / divisor;

function commissionBy({ rounding, stepPoisha }: Pick<Rule, 'rounding' | 'stepPoisha'>, amount: number, rate: number): Poisha {
  const [part, whole] = [amount * rate, perTenThousand * stepPoisha];
  const rest = part % whole;
  const steps = (part - rest) / whole;
  const oneMore = rounding === 'up' ? rest > 0 : rounding === 'nearest' && 2 * rest >= whole;
  return poisha((steps + (oneMore ? 1 : 0)) * stepPoisha);
}

/** 1 %, then 0.5 %, 0.25 %, 0.1 %, 0.05 % and 0.01 % steps: the rounder the rate, the likelier someone chose it. */
const roundness = (rate: number): number => [100, 50, 25, 10, 5, 1].findIndex((step) => rate % step === 0);

/** The regime's rules, likeliest first: the finest rounding, then the roundest rate. */
function likeliest({ rules }: Regime): { readonly rule: Rule; readonly rate: number }[] {
  const choices = rules.flatMap((rule) =>
    Array.from({ length: rule.highest - rule.lowest + 1 }, (_, index) => ({ rule, rate: rule.lowest + index })),
  );
  return choices.toSorted((a, b) => a.rule.stepPoisha - b.rule.stepPoisha || roundness(a.rate) - roundness(b.rate));
}

/** Every commission the regime's rules allow for this amount, likeliest first. */
const predicted = (regime: Regime, amount: Poisha): Poisha[] =>
  unique(likeliest(regime).map(({ rule, rate }) => commissionBy(rule, amount, rate)));

/** By the regime this place in the ledger lies in; between two, or beside one too short to be believed, by all that may apply. */
function predictedAround(regimes: readonly Regime[], amount: Poisha, seq: number): Poisha[] {
  const next = regimes.findIndex(({ replies }) => (replies[0]?.seq ?? 0) > seq);
  const present = (next === -1 ? regimes.length : next) - 1;
  const within = (regimes[present]?.replies.at(-1)?.seq ?? -1) > seq;
  const near = [
    ...believedFrom(regimes, present, -1),
    ...(within && isBelieved(regimes[present]) ? [] : believedFrom(regimes, present + 1, 1)),
  ];
  const alike = near.every(isBelieved) ? [] : seenFor(regimes, amount, seq);
  const believedFirst = near.toSorted((a, b) => Number(isBelieved(b)) - Number(isBelieved(a)));
  // A reply that no rule gives: until a rule is believed again, anything may come.
  const lawless = near.some(({ rules }) => rules.length === 0) ? everyCommission(amount) : [];
  return [...alike, ...believedFirst.flatMap((regime) => predicted(regime, amount)), ...lawless];
}

const isBelieved = (regime: Regime | undefined): boolean => regime !== undefined && regime.replies.length >= believedReplies;

/** From `start` on, at most three regimes, ending with the first believed one. */
function believedFrom(regimes: readonly Regime[], start: number, direction: -1 | 1): Regime[] {
  const found: Regime[] = [];
  for (let index = start; found.length < 3; index += direction) {
    const regime = regimes[index];
    if (!regime) break;
    found.push(regime);
    if (isBelieved(regime)) break;
  }
  return found;
}

/** What exactly this amount earned in the nearest replies on both sides: commissions by amount follow no rate. */
function seenFor(regimes: readonly Regime[], amount: Poisha, seq: number): Poisha[] {
  const replies = regimes.flatMap((regime) => regime.replies).filter((reply) => reply.amount === amount);
  return [replies.findLast((reply) => reply.seq < seq), replies.find((reply) => reply.seq > seq)].flatMap((reply) =>
    reply ? [reply.commission] : [],
  );
}

/** Likeliest rate of an unseen pair: the same operator's other account type, else the same account type elsewhere, else the newest. */
function assumedFromOthers(book: CommissionBook, { operator, accountType }: Pair, amount: Poisha): Poisha | undefined {
  const closeness = (pair: Pair): number => (pair.operator === operator ? 2 : 0) + (pair.accountType === accountType ? 1 : 0);
  const newest = ({ regimes }: LearnedPair): number => regimes.at(-1)?.replies.at(-1)?.seq ?? 0;
  const closest = [...book.values()].toSorted((a, b) => closeness(b) - closeness(a) || newest(b) - newest(a))[0];
  const regime = closest?.regimes.at(-1);
  return regime && predicted(regime, amount)[0];
}

/** Whatever whole rate from 0 to 10 % this pair may have: the net is then one of many, so it is never called exact. */
function everyCommission(amount: Poisha): Poisha[] {
  return Array.from({ length: highestAssumedRate + 1 }, (_, rate) => rate).flatMap((rate) =>
    (['down', 'up'] as const).map((rounding) => commissionBy({ rounding, stepPoisha: 1 }, amount, rate)),
  );
}
