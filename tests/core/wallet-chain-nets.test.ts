import { expect, test } from 'vitest';
import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { learnCommission, netsOf } from '../../electron/core/wallet-chain/commission.ts';
import { poisha } from '../../shared/money.ts';
import { history, sale, story, unknown, type StoryEvent } from '../helpers/wallet-story.ts';

const netsAfter = (...events: StoryEvent[]) => {
  const facts = story(...events);
  return netsOf(learnCommission(facts), facts.at(-1) as WalletFact);
};
/** A sale of Tk 1000 that earned so many poisha; its balances are left out, as they would not fit. */
const earned = (commission: number): StoryEvent => {
  return { state: 'succeeded', taka: 1000, commission: poisha(commission) };
};
const learned = (event: StoryEvent, told: Partial<WalletFact> = {}): number => {
  const [fact] = story(event);
  const { balanceBefore: _before, balanceAfter: _after, ...bare } = fact as WalletFact;
  return learnCommission([{ ...bare, ...told }]).size;
};
const bare = (facts: WalletFact[]) => facts.map(({ balanceBefore: _before, balanceAfter: _after, ...rest }): WalletFact => rest);
const netsAmong = (...events: StoryEvent[]) => {
  const facts = bare(story(...events));
  return netsOf(learnCommission(facts), facts.at(-1) as WalletFact);
};

test('a borrowed rate above all that would be tried is tried first', () => {
  const { nets, expected } = netsAmong(earned(15_000), unknown(1000, 0, { operator: 'RB' }));
  expect([nets[0], expected]).toEqual([85_000, 85_000]);
});

test('a reply that told one balance teaches', () => {
  for (const told of [{}, { balanceBefore: poisha(5000) }, { balanceAfter: poisha(5000) }])
    expect(learned(earned(1000), told)).toBe(1);
  expect(learned(earned(1000), { balanceBefore: poisha(5000), balanceAfter: poisha(5000) })).toBe(0);
});

test('at most three replies that follow no rule are looked at', () => {
  const steady = [earned(1000), earned(1000), earned(1000)];
  expect(netsAmong(...steady, earned(1200), earned(1300), earned(1400), unknown(1000)).nets).toEqual([98_600, 98_700, 98_800]);
});

test('the usual history leaves one net for every amount', () => {
  for (const sold of [20, 50, 786]) expect(netsAfter(...history, sale(20), unknown(sold)).nets).toEqual([sold * 99]);
});
