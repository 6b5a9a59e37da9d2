import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { CallInput, CallName, CallOutput, Desk } from '../shared/ipc/contract.ts';
import type { Trouble } from './ui/trouble.tsx';

declare global {
  interface Window {
    /** Put there by preload, before this page's first script. */
    readonly desk: Desk;
  }
}

export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk around this component');
  return desk;
}

/** One call, with every way it can end as a value. */
export async function ask<N extends CallName>(desk: Desk, name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>> {
  try {
    const result = await desk.call(name, input);
    if (result.ok) return { ok: true, value: result.value };
    return { ok: false, trouble: 'failure' in result ? { failure: result.failure } : { incident: result.incident } };
  } catch {
    return { ok: false, trouble: { broken: true } };
  }
}

/** Reads by a call; `undefined` while the first answer is on its way. Everything is read again when the till says it changed. */
export function useAsk<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { enabled?: boolean } = {},
): Answer<CallOutput<N>> | undefined {
  const desk = useDesk();
  return useQuery({ queryKey: [name, input], queryFn: () => ask(desk, name, input), ...options }).data;
}

/** Changes something by a call, then reads everything again. */
export function useTell<N extends CallName>(name: N): UseMutationResult<Answer<CallOutput<N>>, Error, CallInput<N>> {
  const desk = useDesk();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<N>) => ask(desk, name, input),
    // What was sent (a key, a reason) is not kept by the page.
    gcTime: 0,
    onSettled: () => cache.invalidateQueries(),
  });
}
