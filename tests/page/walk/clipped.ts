import type { Page } from 'playwright';

/**
 * Words that somebody cannot read: cut by their box, spilling out of their button, or outside the window where nothing scrolls.
 * A person's own words (`bdi`, `lang=""`) may be cut; ours may not. Nor may anything have to be scrolled across, or the window itself
 * scroll, as it does for something placed outside of what scrolls.
 */
export const findClipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const slackPx = 1.5;
    const found = new Set<string>();
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const top = document.querySelector('dialog:modal');
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight || scrollWidth > innerWidth) found.add(`the window scrolls: ${scrollWidth} x ${scrollHeight}`);
    for (const each of document.querySelectorAll('body *:not(textarea, [data-may-scroll-across])'))
      if (scrolls(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + slackPx)
        found.add(`scrolls across: ${each.outerHTML.slice(0, 120)}`);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const { parentElement: holder } = node;
      const text = node.textContent?.trim() ?? '';
      if (holder === null || text === '' || holder.closest('bdi, [lang=""], option, [data-may-cut]')) continue;
      if (top !== null && !top.contains(holder)) continue;
      if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || holder.closest('.sr-only')) continue;
      const say = (how: string) => found.add(`${how}: “${text.slice(0, 50)}”`);
      let [downIsReached, acrossIsReached] = [false, false];
      for (let at: Element | null = holder; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const around = at.getBoundingClientRect();
        downIsReached ||= scrolls(style.overflowY);
        acrossIsReached ||= scrolls(style.overflowX);
        const [over, under] = [box.right - around.right, box.bottom - around.bottom];
        if (hides(style.overflowX) && !acrossIsReached && (over > slackPx || around.left - box.left > slackPx)) say('cut across');
        if (hides(style.overflowY) && !downIsReached && (under > slackPx || around.top - box.top > slackPx)) say('cut below');
        if (
          at.matches('button, [role=button], [role=status], label') &&
          style.position !== 'static' &&
          style.display === 'contents'
        )
          break;
        if (at.matches('button') && (over > slackPx || around.left - box.left > slackPx)) say('spills out of its button');
      }
      if (!acrossIsReached && (box.right > innerWidth + slackPx || box.left < -slackPx)) say('outside the window across');
      if (!downIsReached && (box.bottom > innerHeight + slackPx || box.top < -slackPx)) say('outside the window below');
    }
    return [...found];
  });
