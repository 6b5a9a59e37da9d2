import { useLayoutEffect, useRef, type ChangeEvent, type RefObject } from 'react';

export type DigitsFieldProps = {
  id: string;
  /** Latin digits only. */
  digits: string;
  /** How the digits are shown while typing; must keep their order. */
  shown: (digits: string) => string;
  onText: (text: string) => void;
  onFocus?: () => void;
  /** Given what is pasted; true when that is dealt with and does not go in like typing. */
  onPasted?: (text: string) => boolean;
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
  onPasted,
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
      data-own-keypad
      autoComplete="off"
      spellCheck={false}
      lang="en"
      data-number
      placeholder={placeholder}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onPaste={(event) => onPasted?.(event.clipboardData.getData('text/plain')) && event.preventDefault()}
      onChange={(event) => {
        const { value, caret } = withoutDigitBehindSeparator(event, text);
        digitsBehindCaret.current = countDigits(value.slice(caret));
        onText(value);
      }}
      className={`selectable tabular-nums ${className}`}
    />
  );
}

const isDigit = (character: string) => /[0-9০-৯+]/.test(character);
const countDigits = (text: string) => [...text].filter(isDigit).length;

/** The first place in `text` with `digitCount` digits behind it: in front of a separator, so that Backspace meets a digit. */
function positionBefore(text: string, digitCount: number): number {
  let behind = countDigits(text);
  for (let index = 0; index < text.length; index += 1) {
    if (behind === digitCount) return index;
    if (isDigit(text.charAt(index))) behind -= 1;
  }
  return text.length;
}

/** Deleting the separator would change nothing, as it comes back at once: the digit beside it goes instead. */
function withoutDigitBehindSeparator(
  { target, nativeEvent }: ChangeEvent<HTMLInputElement>,
  before: string,
): { value: string; caret: number } {
  const { value } = target;
  const caret = target.selectionStart ?? value.length;
  const onlySeparatorGone = value.length === before.length - 1 && countDigits(value) === countDigits(before);
  const inputType = nativeEvent instanceof InputEvent ? nativeEvent.inputType : '';
  if (onlySeparatorGone && inputType === 'deleteContentBackward')
    return { value: value.slice(0, caret - 1) + value.slice(caret), caret: caret - 1 };
  if (onlySeparatorGone && inputType === 'deleteContentForward')
    return { value: value.slice(0, caret) + value.slice(caret + 1), caret };
  return { value, caret };
}
