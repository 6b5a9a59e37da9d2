import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format-context.tsx';

/** A day later or earlier than `YYYY-MM-DD`. */
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

type Props = {
  label: string;
  /** `YYYY-MM-DD`, or empty for none chosen. */
  day: string;
  /** Said when no day is chosen. */
  noneText: string;
  /** Where the arrows start from when no day is chosen. */
  today: string;
  onDay: (day: string) => void;
};

const arrow = 'flex size-11 items-center justify-center rounded-lg hover:bg-raised';

/** Yesterday is one press away; any other day comes from the browser's calendar. The day is shown in the reader's own words. */
export function DayPicker({ label, day, noneText, today, onDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="mb-1 block text-sm font-semibold">
        {label}
      </span>
      <div className="relative flex min-h-12 items-center rounded-lg border border-strong-line bg-surface">
        <button
          type="button"
          aria-label={t('days.earlier')}
          className={arrow}
          onClick={() => onDay(shifted(day === '' ? today : day, day === '' ? 0 : -1))}
        >
          <ChevronLeft aria-hidden size={22} />
        </button>
        <button
          type="button"
          className="flex min-h-11 min-w-44 items-center justify-center gap-2 rounded-lg px-2 font-semibold hover:bg-raised"
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarDays aria-hidden size={18} className="text-muted" />
          {day === '' ? noneText : format.day(day)}
        </button>
        <button
          type="button"
          aria-label={t('days.later')}
          disabled={day === '' || day >= today}
          className={`${arrow} disabled:opacity-30`}
          onClick={() => onDay(shifted(day, 1))}
        >
          <ChevronRight aria-hidden size={22} />
        </button>
        <input
          ref={calendar}
          type="date"
          tabIndex={-1}
          aria-hidden
          max={today}
          value={day}
          onChange={(event) => onDay(event.target.value)}
          className="pointer-events-none absolute bottom-0 left-12 h-0 w-40 opacity-0"
        />
      </div>
    </div>
  );
}
