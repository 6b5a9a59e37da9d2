import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { keepFocus } from '../../ui/keep-focus.ts';

const looks = {
  guide: 'border-info bg-info-soft text-ink',
  right: 'border-done bg-done-soft text-ink',
  wrong: 'border-refused bg-refused-soft text-ink',
} as const;

/** A line of help above the screen: it has its own place, so it covers nothing, and its buttons never take the focus from the sale. */
export function Strip({
  look,
  title,
  children,
  buttons,
}: {
  look: keyof typeof looks;
  title: string;
  children: ReactNode;
  buttons: ReactNode;
}) {
  return (
    <section
      aria-label={title}
      data-strip
      className={`flex min-h-14 shrink-0 items-center gap-4 border-b-2 px-5 py-1.5 ${looks[look]}`}
      {...keepFocus}
    >
      <GraduationCap aria-hidden size={24} className="shrink-0" />
      <div role="status" className="min-w-0 flex-1 leading-snug">
        <b className="mr-2">{title}</b>
        {children}
      </div>
      <div className="flex shrink-0 gap-2">{buttons}</div>
    </section>
  );
}
