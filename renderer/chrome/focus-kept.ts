import { useEffect } from 'react';

/**
 * What has the focus may go away under it: a step of a sale, an answered question, a screen whose part is still being read. Nothing
 * would have it then, and Tab would begin at the top of the window. It is kept within what is in front: the open dialog, or the screen.
 */
export function useFocusKept(): void {
  useEffect(() => {
    const look = () => {
      if (document.activeElement !== document.body) return;
      const front = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.querySelector('main');
      if (front === null) return;
      front.tabIndex = -1;
      front.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'open'] });
    return () => observer.disconnect();
  }, []);
}
