import type { Page } from 'playwright';

const mostStops = 40;

/** Walks on with Tab, and names every stop that nobody could see: nothing focused, no outline, or hidden behind something. */
export async function findLostFocus(page: Page): Promise<string[]> {
  const lost: string[] = [];
  let first: string | null = null;
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const { where, wrong } = await page.evaluate(lookAtFocus);
    if (wrong !== null) lost.push(`${wrong}: ${where}`);
    if (where === first) break;
    first ??= where;
  }
  return lost;
}

function lookAtFocus(): { where: string; wrong: string | null } {
  const at = document.activeElement;
  // From the last control the browser's own frame takes the focus once; there is no such frame here, and it comes round.
  if (at === null || at === document.body || at === document.documentElement) return { where: 'nothing', wrong: null };
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
  return { where, wrong: null };
}
