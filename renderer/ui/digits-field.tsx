import { useLayoutEffect, useRef, type RefObject } from 'react';

export type DigitsFieldProps = {
  id: string;
  /** Latin digits only. */
  digits: string;
  /** How the digits are shown while typing; must keep their order. */
  shown: (digits: string) => string;
  onText: (text: string) => void;
  onFocus?: () => void;
  field: RefObject<HTMLInputElement | null>;
  describedBy: string;
  invalid: boolean;
  placeholder?: string;
  className: string;
};

/** One large number. Grouping moves characters about, so the caret is put back behind the digit it stood behind. */
export function DigitsField({ id, digits, shown, onText, onFocus, field, describedBy, invalid, placeholder, className }: DigitsFieldProps) {
  const digitsBeforeCaret = useRef<number | null>(null);
  const text = shown(digits);
  useLayoutEffect(() => {
    const input = field.current;
    const wanted = digitsBeforeCaret.current;
    digitsBeforeCaret.current = null;
    if (input === null || wanted === null || document.activeElement !== input) return;
    const caret = positionAfter(text, wanted);
    input.setSelectionRange(caret, caret);
  }, [text, field]);
  return (
    <input
      id={id}
      ref={field}
      value={text}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      lang="en"
      placeholder={placeholder}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onChange={(event) => {
        const { value, selectionStart } = event.target;
        const fromEnd = countDigits(value.slice(selectionStart ?? value.length));
        onText(value);
        digitsBeforeCaret.current = Math.max(0, countDigits(value) - fromEnd);
      }}
      className={`selectable tabular-nums ${className}`}
    />
  );
}

const isDigit = (character: string) => /[0-9০-৯]/.test(character);
const countDigits = (text: string) => [...text].filter(isDigit).length;

function positionAfter(text: string, digitCount: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === digitCount) return index;
    if (isDigit(text.charAt(index))) seen += 1;
  }
  return text.length;
}
