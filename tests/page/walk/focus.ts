import type { Page } from 'playwright';

const mostStops = 40;

declare global {
  interface Window {
    /** Where the focus was before this stop; null at the beginning of a round. */
    stopBefore: Element | null;
  }
}

/**
 * Something has the focus at first. Then it walks on with Tab, and names every stop that nobody could see (no outline, or out of
 * sight), and every one that lies before the stop before it, as a reader goes: above it and not in a column to the right, or left of
 * it on the same line.
 */
export async function findLostFocus(page: Page): Promise<string[]> {
  const wrongs: string[] = [];
  if (await page.evaluate(() => document.activeElement === document.body)) wrongs.push('nothing has the focus at first');
  let first: string | null = null;
  await page.evaluate(() => void (window.stopBefore = null));
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const { where, wrong } = await page.evaluate(lookAtFocus);
    if (wrong !== null) wrongs.push(`${wrong}: ${where}`);
    if (where === first) break;
    first ??= where;
  }
  return wrongs;
}

function lookAtFocus(): { where: string; wrong: string | null } {
  const at = document.activeElement;
  const before = window.stopBefore;
  // From the last control the browser's own frame takes the focus once; there is no such frame here, and it comes round.
  // Nor is what only holds the focus for what is in it, where a key has closed what was in front.
  const isNowhere = at === null || at.matches('html, body, main, dialog');
  window.stopBefore = isNowhere ? null : at;
  if (isNowhere) return { where: 'nothing', wrong: null };
  const where = at.outerHTML.slice(0, 140);
  const box = at.getBoundingClientRect();
  let outlined = false;
  for (let around: Element | null = at, up = 0; around !== null && up < 4; around = around.parentElement, up += 1) {
    const { outlineStyle, outlineWidth } = getComputedStyle(around);
    outlined ||= outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  }
  // A switch is a hidden box whose outline its own track shows.
  const label = at.closest('label');
  const track = label?.querySelector('[data-focus-ring]') ?? label?.firstElementChild;
  outlined ||=
    track !== null &&
    track !== undefined &&
    [...(label?.querySelectorAll('*') ?? [])].some(
      (each) => Number.parseFloat(getComputedStyle(each).outlineWidth) >= 2 && getComputedStyle(each).outlineStyle !== 'none',
    );
  if (!outlined) return { where, wrong: 'no outline' };
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (box.width > 1 && (x < 0 || y < 0 || x > innerWidth || y > innerHeight)) return { where, wrong: 'out of sight' };
  const seen = (label ?? at).getBoundingClientRect();
  const last = (before?.closest('label') ?? before)?.getBoundingClientRect();
  const isBack =
    last !== undefined &&
    ((seen.bottom <= last.top + 1 && seen.left < last.right - 1) ||
      (seen.right <= last.left + 1 && seen.top < last.bottom - 1 && seen.bottom > last.top + 1));
  // Round again, from the last to the first.
  const isRound = before !== null && (before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { where, wrong: isBack && !isRound ? `before the stop before it (${before?.outerHTML.slice(0, 80)})` : null };
}
