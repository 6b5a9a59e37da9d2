import { useEffect, useRef, useState, type ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';

const looks = {
  accent: { button: 'bg-accent text-on-accent', fill: 'bg-black/25' },
  danger: { button: 'bg-surface text-refused border-2 border-refused', fill: 'bg-refused/25' },
  quiet: { button: 'bg-surface text-ink border-2 border-strong-line', fill: 'bg-accent/25' },
};

/** Long enough that a stray touch or the second half of a double click does nothing. */
const holdMs = 700;

export type HoldButtonProps = {
  children: ReactNode;
  onHeld: () => void;
  disabled?: boolean;
  keyName?: string;
  look?: 'accent' | 'danger' | 'quiet';
  className?: string;
};

/** Acts after being pressed and held, by finger or mouse. Keys never reach it: the screen around it decides what they mean. */
export function HoldButton({ children, onHeld, disabled = false, keyName, look = 'accent', className = '' }: HoldButtonProps) {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const letGo = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = () => {
    if (disabled) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      letGo();
      liftPressesNothing();
      onHeld();
    }, holdMs);
  };
  return (
    <button
      type="button"
      disabled={disabled}
      onPointerDown={press}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      data-sale
      onContextMenu={(event) => event.preventDefault()}
      className={`relative touch-none overflow-hidden rounded-xl font-bold disabled:opacity-50 ${looks[look].button} ${className}`}
    >
      {held && (
        <span
          aria-hidden
          className={`absolute inset-0 origin-left ${looks[look].fill}`}
          style={{ animation: `hold-fill ${holdMs}ms linear forwards` }}
        />
      )}
      <span className="relative inline-flex items-center justify-center gap-3 whitespace-nowrap">
        {children}
        {keyName !== undefined && <KeyCap onAccent={look !== 'quiet'}>{keyName}</KeyCap>}
      </span>
    </button>
  );
}

/** The finger is still down while the next panel comes under it, and lifting it would be a tap on whatever lies there. */
function liftPressesNothing(): void {
  const over = new AbortController();
  const capture = { capture: true, signal: over.signal };
  for (const type of ['mousedown', 'click']) window.addEventListener(type, swallow, capture);
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, () => over.abort(), capture);
}

const swallow = (event: Event) => (event.preventDefault(), event.stopPropagation());
