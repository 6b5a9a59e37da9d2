import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits, inDigits } from '../../../shared/digits.ts';
import { notesTaka, sumOfNotesTaka, type NoteCounts } from '../../../shared/domain/cash-lists.ts';
import { taka } from '../../../shared/money.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';

/** How many of each note, with the sum living under it. Enter goes down; from the last one it goes where `onDone` says. */
export function CountNotes({
  counts,
  onCounts,
  onDone,
}: {
  counts: NoteCounts;
  onCounts: (counts: NoteCounts) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const goOn = (index: number) => {
    const next = grid.current?.querySelectorAll('input')[index + 1];
    if (!next) return onDone();
    next.focus();
    next.select();
  };
  return (
    <div className="flex flex-col gap-3">
      <div ref={grid} className="grid grid-flow-col grid-cols-2 grid-rows-5 gap-x-8 gap-y-2">
        {notesTaka.map((note, index) => {
          const count = counts[`${note}`];
          return (
            <div key={note} className="grid grid-cols-[3.5rem_auto_4.5rem_1fr] items-center gap-2">
              <label htmlFor={`${id}${note}`} className="text-right text-lg font-semibold">
                <span className="sr-only">{inDigits(t('cash.note1', { note }), digits)}</span>
                <span aria-hidden>{inDigits(String(note), digits)}</span>
              </label>
              <span aria-hidden className="text-muted">
                ×
              </span>
              <input
                id={`${id}${note}`}
                ref={index === 0 ? wantFocus : undefined}
                value={count === undefined ? '' : String(count)}
                inputMode="numeric"
                autoComplete="off"
                lang="en"
                placeholder="0"
                onChange={({ target }) => {
                  const typed = foldDigits(target.value)
                    .replace(/[^0-9]/g, '')
                    .slice(0, 5);
                  onCounts({ ...counts, [`${note}`]: typed === '' ? undefined : Number(typed) });
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  if (!event.repeat) goOn(index);
                }}
                className="selectable min-h-11 w-full rounded-lg border border-strong-line bg-surface px-2 text-right text-lg"
              />
              <span className="text-right text-muted">{count !== undefined && <MoneyText amount={taka(note * count)} />}</span>
            </div>
          );
        })}
      </div>
      <p aria-live="polite" className="flex items-baseline justify-between rounded-xl bg-raised px-4 py-2 text-lg font-semibold">
        {t('cash.sum')}
        <MoneyText amount={taka(sumOfNotesTaka(counts))} className="text-3xl font-bold" />
      </p>
    </div>
  );
}

/** In a dialog the browser looks for the attribute, which React leaves out. */
const wantFocus = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '');
