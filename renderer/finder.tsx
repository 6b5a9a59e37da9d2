import { Search } from 'lucide-react';
import { useCallback, useContext, useEffect, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../shared/domain/till-status.ts';
import { unreachable } from '../shared/result.ts';
import { useTell } from './bridge.ts';
import { HelpDialog } from './features/help/help-dialog.tsx';
import { entriesFor, type Deed } from './features/palette/entries.ts';
import { PaletteDialog } from './features/palette/palette-dialog.tsx';
import type { SellController } from './features/sell/controller.ts';
import { useSales } from './features/sell/sell-screen.tsx';
import { isOpen, mayPutAside, wantsEyes } from './features/sell/two-sales.ts';
import type { Place } from './places.ts';
import type { Screen } from './screens.ts';
import { TurnContext } from './turn-button.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { KeyCap } from './ui/key-cap.tsx';
import { useFormat } from './ui/format-context.tsx';

type Props = {
  screen: Screen;
  status: TillStatus;
  sell: SellController;
  onPlace: (place: Place) => void;
  onLock: () => void;
  onScenarios: () => void;
};

/** Leads anywhere by a word, under Ctrl+K and in the top bar. It moves about, and touches no sale that is not over. */
export function Finder({ screen, status, sell, onPlace, onLock, onScenarios }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { front, aside } = useSales(sell);
  const turn = useContext(TurnContext);
  const preferences = useTell('preferences.change');
  const [shown, show] = useState<'palette' | { chapter: string } | null>(null);
  const keepFocus = useFocusBack(shown !== null, screen);
  const asking = Number(wantsEyes(front)) + Number(wantsEyes(aside));
  const [askingBefore, setAskingBefore] = useState(0);
  // An answer that came meanwhile is looked at first.
  const answered = asking > askingBefore;
  const close = useCallback(() => show(null), []);
  const help = useCallback((chapter: string) => show({ chapter }), []);
  useEffect(() => {
    if (answered && shown !== null && shown !== 'palette') close();
  }, [answered, shown, close]);
  useKeysThatLeave(
    shown === 'palette',
    close,
    useCallback(() => help(screen), [help, screen]),
  );
  const open = () => {
    if (document.querySelector('dialog[open]') !== null) return;
    keepFocus();
    setAskingBefore(asking);
    show('palette');
  };
  useHotkeys('mod+k', () => (shown === 'palette' ? close() : open()), { enableOnFormTags: true, preventDefault: true });

  const hasEnded = front.at === 'ended' && front.ending.kind === 'recharge';
  const entries = entriesFor(language, {
    status,
    saleOpen: isOpen(front) || isOpen(aside),
    mayNext: mayPutAside(front) || hasEnded,
    hasAside: aside !== null,
  });
  const choose = (deed: Deed) => {
    show(null);
    if ('look' in deed) return preferences.mutate(deed.look);
    if ('place' in deed) return onPlace(deed.place);
    switch (deed.move) {
      case 'next':
        // Esc never sends anything: what is under way is put aside, what has ended is left.
        if (sell.get().at === 'sending') sell.dispatch({ type: 'next-customer', repeat: false });
        else if (sell.get().at === 'ended') sell.dispatch({ type: 'escape', repeat: false });
        return onPlace({ screen: 'sell' });
      case 'waiting':
        sell.dispatch({ type: 'swapped', repeat: false });
        return onPlace({ screen: 'sell' });
      case 'turn':
        return turn();
      case 'lock':
        return onLock();
      case 'scenarios':
        return onScenarios();
      case 'help':
        return help(screen);
      case 'keys':
        return help('keys');
    }
    return unreachable(deed.move);
  };
  return (
    <>
      <button
        type="button"
        aria-label={t('palette.open')}
        title={t('palette.open')}
        onClick={open}
        className="flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 rounded-lg px-2 hover:bg-raised"
      >
        <Search aria-hidden size={20} />
        <KeyCap>Ctrl K</KeyCap>
      </button>
      {shown === 'palette' && <PaletteDialog entries={entries} answered={answered} onChoose={choose} onClose={close} />}
      {shown !== null && shown !== 'palette' && <HelpDialog chapter={shown.chapter} onClose={close} />}
    </>
  );
}

/** The function keys mean the same in here as everywhere: they lead away. */
function useKeysThatLeave(on: boolean, onLeave: () => void, onHelp: () => void): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (/^F([2-9]|10)$/.test(event.key)) onLeave();
      if (event.key !== 'F1') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onHelp();
    };
    if (on) window.addEventListener('keydown', down, { capture: true });
    return () => window.removeEventListener('keydown', down, { capture: true });
  }, [on, onLeave, onHelp]);
}
