import { useCallback, useEffect, useRef } from 'react';
import type { Screen } from './screens.ts';

/** The focus after a dialog: back where it was, unless it led to another screen. Returns what to call before the dialog opens. */
export function useFocusBack(isOpen: boolean, screen: Screen): () => void {
  const before = useRef<{ element: Element | null; screen: Screen } | null>(null);
  // only when the dialog is gone can anything outside of it be focused
  useEffect(() => {
    const from = before.current;
    if (isOpen || from === null) return;
    before.current = null;
    if (from.screen === screen && from.element instanceof HTMLElement) from.element.focus();
  }, [isOpen, screen]);
  return useCallback(() => {
    before.current = { element: document.activeElement, screen };
  }, [screen]);
}
