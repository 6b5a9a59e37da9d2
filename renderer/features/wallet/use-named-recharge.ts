import { useQuery } from '@tanstack/react-query';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import type { WalletLine } from '../../../shared/domain/wallet.ts';
import { ask, useDesk } from '../../bridge.ts';

/** The recharge behind a line, where it has one and the till knows it. */
export function useNamedRecharge({ kind, rechargeId }: WalletLine): Recharge | undefined {
  const desk = useDesk();
  const answer = useQuery({
    queryKey: ['wallet.recharge', rechargeId],
    queryFn: () => (rechargeId === undefined ? null : ask(desk, 'recharges.byId', { id: rechargeId })),
    enabled: rechargeId !== undefined,
    // A sale never changes again: of a long list, only what may still be settled is read anew with every change of the till.
    staleTime: ({ state }) => (kind === 'sale' && state.data?.ok ? 'static' : 0),
  }).data;
  return answer?.ok ? answer.value : undefined;
}
