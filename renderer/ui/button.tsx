import type { ComponentProps, ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';

const looks = {
  primary: 'bg-accent text-on-accent hover:brightness-110 active:brightness-95 border-transparent',
  quiet: 'bg-surface text-ink border-strong-line hover:bg-raised active:bg-line',
  danger: 'bg-surface text-refused border-refused hover:bg-refused-soft',
  ghost: 'bg-transparent text-ink border-transparent hover:bg-raised active:bg-line',
} as const;
const sizes = { small: 'min-h-9 px-3 text-sm', medium: 'min-h-11 px-4', large: 'min-h-14 px-3 wide:px-6 text-lg' } as const;

export type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  /** The key that does the same. */
  keyName?: string;
  icon?: ReactNode;
  submits?: boolean;
};

export function Button({
  look = 'quiet',
  size = 'medium',
  keyName,
  icon,
  submits = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={`inline-flex items-center justify-center gap-2 rounded-lg border font-semibold disabled:opacity-50 disabled:saturate-50 ${looks[look]} ${sizes[size]} ${className}`}
      {...rest}
    >
      {icon}
      <span className="whitespace-nowrap">{children}</span>
      {keyName !== undefined && <KeyCap onAccent={look === 'primary'}>{keyName}</KeyCap>}
    </button>
  );
}
