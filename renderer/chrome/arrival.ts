import { useEffect } from 'react';
import type { Screen } from '../screens.ts';

/** Stands beside a screen and comes with it: Tab goes on within what was opened, not from the top of the window. Sell takes the focus itself. */
export function Arrival({ screen }: { screen: Screen }): null {
  useEffect(() => {
    if (screen !== 'sell' && document.activeElement === document.body) document.querySelector('main')?.focus();
  }, [screen]);
  return null;
}
