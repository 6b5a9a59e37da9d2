import type { WalletFact } from '../../electron/core/ports/ledger.ts';
import { assessUnknowns } from '../../electron/core/wallet-chain.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { poisha, taka } from '../../shared/money.ts';

/** A script of what happens at one wallet at 1 %, told as the till would see it. Seconds since the shop opened. */
export type StoryEvent = Partial<Omit<WalletFact, 'amount'>> & { taka?: number; atSecond?: number; charged?: number };
export const idOf = (seq: number) => `019ab5a0-0000-7000-8000-${String(seq).padStart(12, '0')}` as RechargeId;
export const instant = (second: number) => new Date(Date.UTC(2026, 10, 24, 4) + second * 1000).toISOString();
export const nowMs = Date.UTC(2026, 10, 25);

export function story(...events: (StoryEvent | number)[]): WalletFact[] {
  let balance = 1_000_000;
  let second = 0;
  return events.flatMap((event, index): WalletFact[] => {
    // A number is poisha that moves behind the till's back.
    if (typeof event === 'number') {
      balance += event;
      return [];
    }
    const { taka: amountTaka = 20, atSecond, charged, ...rest } = event;
    second = atSecond ?? second + 60;
    const base = {
      seq: index + 1,
      at: instant(second),
      sentAt: instant(second),
      rechargeId: idOf(index + 1),
      operator: 'GP',
      accountType: 'prepaid',
      amount: taka(amountTaka),
    } as const;
    if (rest.state && rest.state !== 'succeeded') {
      balance -= charged ?? 0;
      return [{ ...base, state: rest.state, ...rest }];
    }
    const before = balance;
    balance -= amountTaka * 99;
    return [
      {
        ...base,
        state: 'succeeded',
        commission: poisha(amountTaka),
        balanceBefore: poisha(before),
        balanceAfter: poisha(balance),
        ...rest,
      },
    ];
  });
}
export const sale = (amountTaka = 20, rest: StoryEvent = {}): StoryEvent => ({ taka: amountTaka, ...rest });
export const unknown = (amountTaka = 20, charged = 0, rest: StoryEvent = {}): StoryEvent => ({
  state: 'unknown',
  taka: amountTaka,
  charged,
  ...rest,
});
/** Sales of every usual amount: enough to know the commission exactly. */
export const history = [20, 50, 100, 500, 1000, 33, 20].map((amount) => sale(amount));
export const said = (facts: WalletFact[]) =>
  assessUnknowns(facts, { nowMs }).map(({ suggestion, evidence }) => [suggestion, evidence.rule]);
