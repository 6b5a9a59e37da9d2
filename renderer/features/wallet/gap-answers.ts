import type { GapName } from '../../../shared/domain/gap-name.ts';
import type { WalletGap } from '../../../shared/domain/wallet.ts';
import type { RechargeId } from '../../../shared/ids.ts';

/** One thing a movement may have been. `offer`: a recharge whose amount it has exactly, and how. */
export type GapAnswer = { key: string; name: GapName; offer?: 'claim' | 'sold' | 'late'; rechargeId?: RechargeId };

/** What has exactly this amount first, then the plain names that go in its direction. */
export function answersFor({ amount, claims, reversals, lateCharges }: WalletGap): GapAnswer[] {
  const offered = (name: GapName, offer: 'claim' | 'sold' | 'late', ids: readonly RechargeId[]): GapAnswer[] =>
    ids.map((rechargeId) => ({ key: `${offer} ${rechargeId}`, name, offer, rechargeId }));
  const ids = (some: WalletGap['reversals']) => some.map(({ rechargeId }) => rechargeId);
  const sold = ids(reversals).filter((id) => !claims.includes(id));
  const plain: readonly GapName[] =
    amount > 0 ? ['deposit', 'cashback', 'reversal', 'other'] : ['outside-sale', 'late-charge', 'other'];
  return [
    ...offered('reversal', 'claim', claims),
    ...offered('reversal', 'sold', sold),
    ...offered('late-charge', 'late', ids(lateCharges)),
    ...plain.map((name): GapAnswer => ({ key: name, name })),
  ];
}
