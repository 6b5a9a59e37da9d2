import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useDesk } from '../bridge.ts';
import type { SellController } from '../features/sell/controller.ts';
import { TurnContext } from '../turn-button.tsx';
import { createMirror } from './mirror.ts';
import { swallowKeys } from './swallow-keys.ts';

const load = () => import('./turned-view.tsx');
const TurnedView = lazy(async () => ({ default: (await load()).TurnedView }));

/** Keeps the customer's view up to date, and with F10 turns the whole window into it, until any key or touch. */
export function Turn({ sell, children }: { sell: SellController; children: ReactNode }) {
  const desk = useDesk();
  const [mirror] = useState(() => createMirror(desk, sell));
  useEffect(() => mirror.start(), [mirror]);
  useEffect(() => {
    const quiet = requestIdleCallback(() => void load(), { timeout: 5000 });
    return () => cancelIdleCallback(quiet);
  }, []);

  const [turned, setTurned] = useState(false);
  const turn = useCallback(() => setTurned(true), []);
  const back = useCallback(() => setTurned(false), []);
  useHotkeys('f10', turn, { enableOnFormTags: true, preventDefault: true });
  useEffect(() => (turned ? swallowKeys(back) : undefined), [turned, back]);
  return (
    <TurnContext value={turn}>
      {children}
      {turned && (
        <Suspense fallback={null}>
          <TurnedView mirror={mirror} onBack={back} />
        </Suspense>
      )}
    </TurnContext>
  );
}
