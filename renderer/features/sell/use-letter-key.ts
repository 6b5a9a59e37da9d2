import { useEffect } from 'react';

/** A letter by where its key lies, like the keys of a sale; not while a dialog asks something, and once however long it is held. */
export function useLetterKey(code: 'KeyF' | 'KeyP', act: (() => void) | undefined): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const { target, repeat, ctrlKey, altKey, metaKey } = event;
      const inDialog = target instanceof Element && target.closest('dialog') !== null;
      if (event.code !== code || act === undefined || repeat || ctrlKey || altKey || metaKey || inDialog) return;
      // Or the letter would be the beginning of what is asked.
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [code, act]);
}
