import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat } from '../../ui/format-context.tsx';
import { monthOf, type Span } from './span.ts';
import { useReader } from './use-reader.ts';

/** `from` is any day of the month that is shown. */
export function MonthStepper({ from, today, onMonth }: { from: string; today: string; onMonth: (span: Span) => void }) {
  const { words } = useReader();
  const format = useFormat();
  const arrow = 'flex size-11 items-center justify-center rounded-lg hover:bg-raised disabled:opacity-30';
  return (
    <div
      role="group"
      aria-label={words.month}
      className="flex min-h-12 w-fit items-center rounded-lg border border-strong-line bg-surface"
    >
      <button type="button" aria-label={words.earlierMonth} className={arrow} onClick={() => onMonth(monthOf(from, -1))}>
        <ChevronLeft aria-hidden size={22} />
      </button>
      <span aria-live="polite" className="min-w-36 text-center font-semibold">
        {format.month(from.slice(0, 7))}
      </span>
      <button
        type="button"
        aria-label={words.laterMonth}
        className={arrow}
        disabled={from.slice(0, 7) >= today.slice(0, 7)}
        onClick={() => onMonth(monthOf(from, 1))}
      >
        <ChevronRight aria-hidden size={22} />
      </button>
    </div>
  );
}
