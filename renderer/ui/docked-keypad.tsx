import { ArrowRight, Delete } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import { useFormat } from './format-context.tsx';
import { keepFocus } from './keep-focus.ts';
import { freeCorner, type Corner } from './free-corner.ts';

const figures = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const;
const corners: Readonly<Record<Corner, string>> = {
  'bottom-right': 'right-3 bottom-3',
  'bottom-left': 'left-3 bottom-3',
  'top-right': 'right-3 top-3',
  'top-left': 'left-3 top-3',
};
const keyShape = 'flex min-h-14 min-w-14 items-center justify-center rounded-xl border px-2 font-semibold disabled:opacity-40';
const keyLook = `${keyShape} border-line bg-surface text-2xl active:bg-line`;

type Props = { field: HTMLInputElement; onDone: () => void };

/** In the dialog that is open, as everything outside of it is out of reach; in the corner that leaves the field in sight. */
export function DockedKeypad({ field, onDone }: Props) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const pad = useRef<HTMLDivElement>(null);
  const corner = useFreeCorner(field, pad);
  const next = nextField(field);
  const third = field.inputMode === 'decimal' ? '.' : '00';
  const key = (text: string) => (
    <button key={text} type="button" tabIndex={-1} className={keyLook} onClick={() => type(field, text)}>
      {inDigits(text, digits)}
    </button>
  );
  return createPortal(
    <div
      ref={pad}
      role="group"
      aria-label={t('keypad.label')}
      className={`fixed z-20 flex w-52 flex-col gap-2 rounded-2xl border-2 border-strong-line bg-raised p-2.5 shadow-2xl ${corners[corner]}`}
      {...keepFocus}
    >
      <div className="grid grid-cols-3 gap-2">
        {figures.map(key)}
        {key(third)}
        {key('0')}
        <button type="button" tabIndex={-1} aria-label={t('keypad.erase')} className={keyLook} onClick={() => erase(field)}>
          <Delete aria-hidden size={26} />
        </button>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <button
          type="button"
          tabIndex={-1}
          disabled={next === null}
          aria-label={t('touchpad.next')}
          className={keyLook}
          onClick={() => (next?.focus(), next?.select())}
        >
          <ArrowRight aria-hidden size={26} />
        </button>
        <button
          type="button"
          tabIndex={-1}
          className={`${keyShape} border-transparent bg-accent text-lg text-on-accent active:brightness-90`}
          onClick={onDone}
        >
          {t('touchpad.done')}
        </button>
      </div>
    </div>,
    field.closest('dialog') ?? document.body,
  );
}

/** The browser's own typing: at the caret, over what is selected, within the field's length, told to the page like a key's. */
function type(field: HTMLInputElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}

function erase(field: HTMLInputElement): void {
  field.focus();
  document.execCommand('delete');
}

/** The next one for figures within the same dialog or form. */
function nextField(field: HTMLInputElement): HTMLInputElement | null {
  const around = field.closest('dialog') ?? field.closest('form');
  const all = [...(around?.querySelectorAll<HTMLInputElement>('input[inputmode]:enabled') ?? [])];
  return all[all.indexOf(field) + 1] ?? null;
}

function useFreeCorner(field: HTMLInputElement, pad: React.RefObject<HTMLElement | null>): Corner {
  const [corner, setCorner] = useState<Corner>('bottom-right');
  useLayoutEffect(() => {
    const place = () => {
      if (pad.current === null) return;
      field.scrollIntoView({ block: 'nearest' });
      const around = field.closest('dialog') ?? field.closest('form') ?? field;
      setCorner(
        freeCorner(pad.current.getBoundingClientRect(), { width: innerWidth, height: innerHeight }, [
          { box: field.getBoundingClientRect(), weight: 100 },
          { box: around.getBoundingClientRect(), weight: 1 },
        ]),
      );
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [field, pad]);
  return corner;
}
