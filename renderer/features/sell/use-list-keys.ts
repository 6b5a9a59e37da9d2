import { useEffect, type KeyboardEvent, type RefObject } from 'react';

/** The number field as its list knows it: both stand on the same screen. */
const numberField = () => document.getElementById('phone');

/**
 * Arrow down goes from the number into the list; there, arrows move by what lies where, arrow up from the first row and Esc lead
 * back, and F asks about a favourite. A digit goes to the number, as everywhere on this screen.
 */
export function useListKeys(area: RefObject<HTMLElement | null>, onFavourite: (phone: string) => void) {
  useEffect(() => {
    const down = (event: globalThis.KeyboardEvent) => {
      const first = area.current?.querySelector<HTMLElement>('[data-customer]');
      if (event.key !== 'ArrowDown' || event.target !== numberField() || !first || isWithModifier(event)) return;
      event.preventDefault();
      first.focus();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [area]);

  return (event: KeyboardEvent) => {
    const { target, key, code } = event;
    if (!(target instanceof HTMLElement) || isWithModifier(event)) return;
    const phone = target.dataset['customer'];
    if (phone === undefined) return;
    if (code === 'KeyF') {
      if (!event.repeat) onFavourite(phone);
    } else if (key === 'Escape') numberField()?.focus();
    else {
      const items = [...(area.current?.querySelectorAll<HTMLElement>('[data-customer]') ?? [])];
      const next = neighbour(items, target, key);
      if (next === undefined) return;
      (next ?? numberField())?.focus();
    }
    event.preventDefault();
  };
}

const isWithModifier = ({ ctrlKey, altKey, metaKey }: Pick<globalThis.KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey'>) =>
  ctrlKey || altKey || metaKey;

/** Null: out of the list, to what stands above it. Undefined: this key moves nowhere. */
function neighbour(items: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | null | undefined {
  const at = items.indexOf(from);
  if (key === 'ArrowRight') return items[at + 1] ?? from;
  if (key === 'ArrowLeft') return items[at - 1] ?? from;
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const here = from.getBoundingClientRect();
  const rows = items.map((item) => ({ item, box: item.getBoundingClientRect() }));
  const nearest = (some: typeof rows) =>
    some.toSorted(
      (a, b) =>
        Math.abs(a.box.top - here.top) - Math.abs(b.box.top - here.top) ||
        Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left),
    )[0]?.item;
  if (key === 'ArrowDown') return nearest(rows.filter(({ box }) => box.top > here.top + 1)) ?? from;
  if (key === 'ArrowUp') return nearest(rows.filter(({ box }) => box.top < here.top - 1)) ?? null;
  return undefined;
}
