import { useEffect } from 'react';
import type { Preferences } from '../../shared/domain/settings.ts';
import { useTell } from '../bridge.ts';

type TextSize = Preferences['textSize'];
const sizes: readonly TextSize[] = ['100', '125', '150', '200'];

/** Ctrl with + and - changes the size of the letters, as in a browser, and Ctrl 0 takes it back; with what is typed as it is. */
export function TextSizeKeys({ size }: { size: TextSize }): null {
  const { mutate } = useTell('preferences.change');
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const wanted = event.ctrlKey || event.metaKey ? wantedBy(event, size) : null;
      if (wanted === null) return;
      event.preventDefault();
      if (wanted !== size) mutate({ textSize: wanted });
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [mutate, size]);
  return null;
}

/** The plus is where `=` is typed, and on the numpad; a Bangla layout types other signs with the same keys. */
function wantedBy({ key, code }: KeyboardEvent, size: TextSize): TextSize | null {
  const at = sizes.indexOf(size);
  if (key === '+' || code === 'Equal' || code === 'NumpadAdd') return sizes[at + 1] ?? size;
  if (key === '-' || code === 'Minus' || code === 'NumpadSubtract') return sizes[at - 1] ?? size;
  return code === 'Digit0' || code === 'Numpad0' ? '100' : null;
}
