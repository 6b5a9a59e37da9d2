import { useEffect, useRef } from 'react';
import type { SoundName } from '../../ui/sounds.ts';
import { soundOf, useEndedView } from './ended-view.ts';
import type { Flow } from './flow-state.ts';

/** Tells the ear how it ended, once per ending, whatever screen is shown. */
export function useEndedSound(flow: Flow, play: (name: SoundName) => void): void {
  const view = useEndedView();
  const sounded = useRef<Flow | null>(null);
  useEffect(() => {
    const before = sounded.current;
    sounded.current = flow;
    if (before === null || before.at === flow.at) return;
    if (flow.at === 'ended') play(soundOf(view(flow.ending, flow.order.id)));
    if (flow.at === 'duplicate' || flow.at === 'near') play('refused');
  }, [flow, play, view]);
}
