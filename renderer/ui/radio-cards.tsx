import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';

export type RadioCard<T extends string> = { value: T; title: ReactNode; text?: ReactNode };

/** One of several answers, each with what it means; arrow keys move, and the chosen one has a tick. */
export function RadioCards<T extends string>({
  label,
  value,
  cards,
  columns = 1,
  focused = false,
  disabled = false,
  onChoose,
}: {
  label: string;
  value: T | null;
  cards: readonly RadioCard<T>[];
  columns?: 1 | 2;
  /** The first thing to do here: the keyboard begins with it. */
  focused?: boolean;
  disabled?: boolean;
  onChoose: (value: T) => void;
}) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      isDisabled={disabled}
      onChange={(chosen) => {
        const card = cards.find((each) => each.value === chosen);
        if (card) onChoose(card.value);
      }}
      className={`grid gap-2 ${columns === 2 ? 'grid-cols-2 tiny:grid-cols-1' : ''}`}
    >
      {cards.map(({ value: each, title, text }) => (
        <Radio
          key={each}
          value={each}
          autoFocus={focused && each === value}
          className="group relative cursor-pointer rounded-xl border-2 border-line px-4 py-2 data-[focus-visible]:outline-3 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-focus data-[selected]:border-accent data-[selected]:bg-accent-soft"
        >
          <CircleCheck
            aria-hidden
            size={20}
            className="absolute top-2.5 right-3 hidden text-accent group-data-[selected]:block"
          />
          <b className="block pr-[1.75rem]">{title}</b>
          {text !== undefined && <span className="block text-sm text-muted">{text}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
