import { Check } from 'lucide-react';
import { Switch } from 'react-aria-components';

/** On or off: the knob moves and a tick appears, so colour is not the only sign. */
export function Toggle({
  label,
  on,
  hideLabel = false,
  onToggle,
}: {
  label: string;
  on: boolean;
  hideLabel?: boolean;
  onToggle: (on: boolean) => void;
}) {
  return (
    <Switch
      isSelected={on}
      onChange={onToggle}
      {...(hideLabel && { 'aria-label': label })}
      className="group inline-flex min-h-11 cursor-pointer items-center gap-3 font-semibold"
    >
      <span
        aria-hidden
        className="flex h-[1.75rem] w-[3rem] items-center rounded-full border-2 border-strong-line bg-raised p-0.5 group-data-[focus-visible]:outline-3 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-focus group-data-[selected]:justify-end group-data-[selected]:border-accent group-data-[selected]:bg-accent"
      >
        <span className="flex size-[1.25rem] items-center justify-center rounded-full bg-strong-line text-accent group-data-[selected]:bg-on-accent">
          {on && <Check size={14} strokeWidth={3.5} />}
        </span>
      </span>
      {!hideLabel && label}
    </Switch>
  );
}
