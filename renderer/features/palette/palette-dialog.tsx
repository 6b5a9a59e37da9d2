import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { groupPhone } from '../../../shared/phone.ts';
import { inDigits } from '../../../shared/digits.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { deafUntilUp } from '../../ui/until-up.ts';
import type { Deed, Entry } from './entries.ts';
import { findIn } from './find.ts';
import { numberTyped, type NumberTyped } from './number-typed.ts';

type Props = {
  entries: readonly Entry[];
  /** A recharge was answered while this stood in front of it. */
  answered: boolean;
  onChoose: (deed: Deed) => void;
  onClose: () => void;
};

/** One field for everything: what is found is one Enter away. */
export function PaletteDialog({ entries, answered, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('palette.open')} onClose={onClose}>
      {/* What the hands go on typing must reach nothing behind: the dialog stays until they mean it. */}
      {answered ? <Answered onClose={onClose} /> : <Search entries={entries} onChoose={onChoose} onClose={onClose} />}
    </Dialog>
  );
}

function Answered({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <div role="alert">
        <p className="text-lg font-bold">{t('palette.answered')}</p>
        <p>{t('palette.answeredHint')}</p>
      </div>
      <Button
        ref={button}
        look="primary"
        size="large"
        keyName="Enter ⏎"
        onKeyDown={(event) => pressedOnce(event, onClose)}
        onClick={onClose}
      >
        {t('palette.show')}
      </Button>
    </div>
  );
}

/** The same for few and for many: nothing moves while one types. */
const height = 'h-[min(24rem,45vh)]';

function Search({ entries, onChoose, onClose }: Omit<Props, 'answered'>) {
  const { t } = useTranslation();
  const { digits, language } = useFormat();
  const id = useId();
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  const number = numberTyped(query);
  const numberEntry = useNumberEntry(number);
  const found = numberEntry ? [numberEntry] : findIn(entries, query);
  const at = Math.min(wanted, found.length - 1);
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [at, query]);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = found[at];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setWanted((at + step + found.length) % found.length);
    } else if (event.key === 'Enter') pressedOnce(event, () => current && onChoose(current.deed));
  };
  return (
    <div className="flex flex-col gap-3">
      <label className="text-sm font-semibold">
        {t('palette.field')}
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={found[at] && `${id}${found[at].id}`}
          aria-describedby={`${id}hint`}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={press}
          onChange={({ target }) => {
            setQuery(target.value);
            setWanted(0);
          }}
          className="selectable mt-1 min-h-12 w-full rounded-lg border border-strong-line bg-surface px-3 text-lg font-normal"
        />
        <span id={`${id}hint`} className="mt-1 block font-normal text-muted">
          {t('palette.hint')}
        </span>
      </label>
      {found.length > 0 ? (
        <div
          ref={list}
          id={`${id}list`}
          role="listbox"
          aria-label={t('palette.results')}
          className={`-mx-2 flex flex-col overflow-y-auto px-2 [scrollbar-gutter:stable] ${height}`}
        >
          {found.map((entry, index) => (
            <Option
              key={entry.id}
              id={`${id}${entry.id}`}
              entry={entry}
              current={index === at}
              group={t(`palette.group.${entry.group}`)}
              onChoose={() => onChoose(entry.deed)}
            />
          ))}
        </div>
      ) : (
        <div className={`p-4 text-center text-muted ${height}`}>
          {number ? (
            <p>{inDigits(t('palette.tooLittle'), digits)}</p>
          ) : (
            <>
              <p className="font-semibold text-ink">{t('palette.none')}</p>
              <p>{t('palette.noneHint')}</p>
            </>
          )}
        </div>
      )}
      <p role="status" className="sr-only" lang={language}>
        {inDigits(t('palette.found', { count: found.length }), digits)}
      </p>
      <Footer onClose={onClose} />
    </div>
  );
}

function Footer({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center justify-between gap-3 border-t border-line pt-3 text-sm text-muted">
      <span className="flex items-center gap-4">
        <span className="flex items-center gap-1.5">
          <KeyCap>↑</KeyCap>
          <KeyCap>↓</KeyCap>
          {t('palette.choose')}
        </span>
        <span className="flex items-center gap-1.5">
          <KeyCap>Enter ⏎</KeyCap>
          {t('palette.go')}
        </span>
      </span>
      <Button keyName="Esc" onClick={onClose}>
        {t('app.close')}
      </Button>
    </div>
  );
}

type OptionProps = { id: string; entry: Entry; current: boolean; group: string; onChoose: () => void };

/** The focus stays in the field; the keys of the field choose. */
function Option({ id, entry, current, group, onChoose }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field it belongs to has the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      data-entry={entry.id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={`flex min-h-11 shrink-0 cursor-pointer items-center gap-3 rounded-lg px-3 ${current ? 'bg-accent-soft text-accent shadow-[inset_4px_0_0_var(--accent)]' : 'hover:bg-raised'}`}
    >
      <span className="min-w-0 flex-1 py-1 leading-snug font-semibold">{entry.title}</span>
      <span className="text-sm text-muted">{group}</span>
      <span className="flex w-16 justify-end">{entry.keyName !== undefined && <KeyCap>{entry.keyName}</KeyCap>}</span>
    </div>
  );
}

function useNumberEntry(number: NumberTyped | null): Entry | null {
  const { t } = useTranslation();
  if (number === null || number.kind === 'too-little') return null;
  const search = number.kind === 'whole' ? number.phone : number.lastFour;
  const title =
    number.kind === 'whole'
      ? t('palette.whole', { number: groupPhone(number.phone) })
      : t('palette.end', { digits: number.lastFour });
  return { id: 'number', group: 'number', title, other: '', words: '', deed: { place: { screen: 'history', search } } };
}

/** Enter acts as it goes down, and is then deaf until it is up: held too long it must press nothing of what comes. */
function pressedOnce(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  if (event.repeat) return;
  deafUntilUp(event.code);
  act();
}
