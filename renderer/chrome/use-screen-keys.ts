import { useLayoutEffect } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { screenKeys, screens, type Screen } from '../screens.ts';

const byKey: ReadonlyMap<string, Screen> = new Map(screens.map((screen) => [screenKeys[screen], screen]));
const functionKeys = Object.values(screenKeys).filter((key) => key !== 'Esc');
const typedInto =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit], [type=file])';

/** F2 to F8 open their screens. Esc goes back to Sell from every other one; what Esc means on Sell is Sell's own. */
export function useScreenKeys(screen: Screen, onGo: (screen: Screen) => void): void {
  useHotkeys(functionKeys, ({ code }) => onGo(byKey.get(code) ?? 'sell'), { enableOnFormTags: true, preventDefault: true });

  // with the screen itself, not a moment later: hands press both keys at once
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      const { key, target, repeat, defaultPrevented, ctrlKey, altKey, metaKey } = event;
      if (screen === 'sell' || key !== 'Escape' || defaultPrevented || ctrlKey || altKey || metaKey || isAnotherInFront()) return;
      // also keeps a search field from emptying itself
      event.preventDefault();
      if (repeat) return;
      // A field of the screen before this one may have the focus for a moment yet: nobody is in it any more.
      if (target instanceof HTMLElement && target.matches(typedInto) && target.checkVisibility()) leave(target);
      else onGo('sell');
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [screen, onGo]);
}

const isAnotherInFront = () => document.querySelector('dialog[open], [popover]:popover-open') !== null;

/** One stray Esc must lose nothing that was typed: the first one only leaves the field, to where the focus can be seen. */
function leave(field: HTMLElement): void {
  const here = document.querySelector<HTMLElement>('nav [aria-current=page]');
  if (here) here.focus();
  else field.blur();
}
