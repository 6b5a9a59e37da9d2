import { useCallback, useEffect, useState } from 'react';

const takesDigits = (element: Element | null): element is HTMLInputElement =>
  element instanceof HTMLInputElement &&
  (element.inputMode === 'numeric' || element.inputMode === 'decimal') &&
  !element.disabled &&
  !element.readOnly &&
  // has keys for fingers beside it
  element.closest('[data-own-keypad]') === null;

/** The field for figures that a finger led to. A key or a mouse says that this hand has a keyboard. */
export function useTouchedField(): [field: HTMLInputElement | null, leave: () => void] {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    let byTouch = false;
    const look = () => {
      const { activeElement } = document;
      setField(byTouch && takesDigits(activeElement) ? activeElement : null);
    };
    const pressed = ({ pointerType, target }: PointerEvent) => {
      byTouch = pointerType === 'touch';
      if (!byTouch || target === document.activeElement) look();
    };
    const typed = () => {
      byTouch = false;
      look();
    };
    const left = ({ relatedTarget }: FocusEvent) => relatedTarget === null && setField(null);
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('keydown', typed, true);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('keydown', typed, true);
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', left);
    };
  }, []);
  return [field, useCallback(() => setField(null), [])];
}
