import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TillStatus } from '../../shared/domain/till-status.ts';
import { ask, useDesk } from '../bridge.ts';

const lookMs = 10_000;
const tellMs = 30_000;

/** The till locks itself when it is left alone: tells it that somebody is there, typing, and looks whether it has locked. */
export function usePresence(status: TillStatus | undefined): void {
  const desk = useDesk();
  const cache = useQueryClient();
  const signedIn = status?.seat.state === 'signed-in';
  useEffect(() => {
    if (!signedIn) return undefined;
    let toldMs = performance.now();
    const here = () => {
      if (performance.now() - toldMs < tellMs) return;
      toldMs = performance.now();
      void ask(desk, 'staff.here', {});
    };
    const looking = setInterval(() => void cache.invalidateQueries({ queryKey: ['till.status', {}] }), lookMs);
    window.addEventListener('keydown', here);
    window.addEventListener('pointerdown', here);
    return () => {
      clearInterval(looking);
      window.removeEventListener('keydown', here);
      window.removeEventListener('pointerdown', here);
    };
  }, [signedIn, desk, cache]);
}
