import { useEffect, useRef } from 'react';
import type { SoundName } from '../../ui/sounds.ts';
import { soundOf, useEndedView } from './ended-view.ts';
import type { TwoSales } from './two-sales.ts';

/** Tells the ear how it ended, once per ending, whatever screen is shown and wherever the sale stands. */
export function useEndedSound({ front, aside }: TwoSales, play: (name: SoundName) => void): void {
  const view = useEndedView();
  const sounded = useRef(new WeakSet<object>());
  useEffect(() => {
    for (const flow of [front, aside]) {
      const told = flow?.at === 'ended' ? flow.ending : flow?.at === 'duplicate' || flow?.at === 'near' ? flow.failure : null;
      if (!flow || told === null || sounded.current.has(told)) continue;
      sounded.current.add(told);
      play(flow.at === 'ended' ? soundOf(view(flow.ending, flow.order.id)) : 'refused');
    }
  }, [front, aside, play, view]);
}
