import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useDesk } from '../bridge.ts';
import type { SellController } from '../features/sell/controller.ts';
import { TurnContext } from '../turn-button.tsx';
import type { Mirroring } from './turned-view.tsx';

/** Keeps the customer's view up to date, and with F10 turns the whole window into it, until any key or touch. */
export function Turn({ sell, children }: { sell: SellController; children: ReactNode }) {
  const mirroring = useMirroring(sell);
  const [turned, setTurned] = useState(false);
  const turn = useCallback(() => setTurned(true), []);
  const back = useCallback(() => setTurned(false), []);
  useHotkeys('f10', turn, { enableOnFormTags: true, preventDefault: true });
  return (
    <TurnContext value={turn}>
      {children}
      {turned && mirroring?.turned(back)}
    </TurnContext>
  );
}

/** Read in the first quiet moment: no first sale waits for what a customer looks at. */
function useMirroring(sell: SellController): Mirroring | null {
  const desk = useDesk();
  const [mirroring, setMirroring] = useState<Mirroring | null>(null);
  useEffect(() => {
    const begin = async () => setMirroring((await import('./turned-view.tsx')).mirroring(desk, sell));
    const quiet = requestIdleCallback(() => void begin(), { timeout: 2000 });
    return () => cancelIdleCallback(quiet);
  }, [desk, sell]);
  useEffect(() => mirroring?.stop, [mirroring]);
  return mirroring;
}
