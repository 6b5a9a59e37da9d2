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

/** One large number. Grouping moves characters about, so the caret is put back before the digits it stood before. */
export function DigitsField({
  id,
  digits,
  shown,
  onText,
  onFocus,
  field,
  describedBy,
  invalid,
  placeholder,
  className,
}: DigitsFieldProps) {
  const digitsBehindCaret = useRef<number | null>(null);
  const text = shown(digits);
  useLayoutEffect(() => {
    const input = field.current;
    const wanted = digitsBehindCaret.current;
    digitsBehindCaret.current = null;
    if (input === null || wanted === null || document.activeElement !== input) return;
    const caret = positionBefore(text, wanted);
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
        digitsBehindCaret.current = countDigits(value.slice(selectionStart ?? value.length));
        onText(value);
      }}
      className={`selectable tabular-nums ${className}`}
    />
  );
}

const isDigit = (character: string) => /[0-9০-৯]/.test(character);
const countDigits = (text: string) => [...text].filter(isDigit).length;

/** The furthest place in `text` with `digitCount` digits behind it. */
function positionBefore(text: string, digitCount: number): number {
  let behind = 0;
  for (let index = text.length; index > 0; index -= 1) {
    if (behind === digitCount) return index;
    if (isDigit(text.charAt(index - 1))) behind += 1;
  }
  return 0;
}
