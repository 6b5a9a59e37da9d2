import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import { ask, useDesk } from '../bridge.ts';

/** Asked for again by whoever comes: what one person was shown is not for the next one. */
const forEverybody: ReadonlySet<unknown> = new Set(['till.status', 'staff.list']);

/** Whether somebody must sign in first, and how to leave. What is under way is always shown to its end. */
export function useLocked(
  status: TillStatus | undefined,
  underWay: boolean,
  onLocked: () => void,
): { locked: boolean; lock: () => void } {
  const desk = useDesk();
  const cache = useQueryClient();
  const locked = status?.seat.state === 'needed' && !underWay;
  useEffect(() => {
    if (!locked) return;
    cache.removeQueries({ predicate: ({ queryKey }) => !forEverybody.has(queryKey[0]) });
    onLocked();
  }, [locked, cache, onLocked]);
  const lock = useCallback(() => void ask(desk, 'staff.signOut', {}), [desk]);
  useHotkeys('f9', lock, { enabled: status?.seat.state === 'signed-in', enableOnFormTags: true, preventDefault: true });
  return { locked, lock };
}
