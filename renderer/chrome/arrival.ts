import { useEffect } from 'react';

/**
 * Stands beside a screen, or a panel of the sale, and comes with it: where that takes no focus itself, Tab goes on within what was
 * opened, and not from the top of the window.
 */
export function Arrival(): null {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector('main')?.focus();
  }, []);
  return null;
}
