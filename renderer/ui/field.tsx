import { useId, type ComponentProps, type ReactNode } from 'react';

export type FieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string;
  hint?: ReactNode;
  problem?: string | null | undefined;
  onText: (text: string) => void;
};

/** A labelled text field with its hint and its problem tied to it. */
export function Field({ label, hint, problem, onText, className = '', ...rest }: FieldProps) {
  const id = useId();
  const wrong = problem !== null && problem !== undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={wrong}
        aria-describedby={`${id}-more`}
        onChange={(event) => onText(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        className={`selectable min-h-11 w-full rounded-lg border bg-surface px-3 ${wrong ? 'border-refused' : 'border-strong-line'}`}
        {...rest}
      />
      <p id={`${id}-more`} className={`mt-1 text-sm ${wrong ? 'font-semibold text-refused' : 'text-muted'}`}>
        {wrong ? problem : hint}
      </p>
    </div>
  );
}
