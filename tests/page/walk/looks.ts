import type { Page } from 'playwright';
import type { Preferences } from '../../../shared/domain/settings.ts';
import { startAt } from '../harness/cashier.ts';
import type { Scene } from '../harness/scene.ts';

export type Look = Pick<Preferences, 'language' | 'digits' | 'theme'>;

/** Both languages in both themes: the four looks of which pictures are kept. */
export const looks = [
  { language: 'bn', digits: 'beng', theme: 'light' },
  { language: 'en', digits: 'latn', theme: 'dark' },
  { language: 'bn', digits: 'beng', theme: 'dark' },
  { language: 'en', digits: 'latn', theme: 'light' },
] as const satisfies readonly Look[];

export const nameOf = ({ language, theme }: Look): string => `${language}, ${theme}`;

/** From a page just opened, at a moment that stands still, to the scene. */
export async function goTo(page: Page, url: string, scene: Scene, look: Look): Promise<void> {
  await startAt(page, url, { ...look, sounds: false }, scene.query === undefined ? '?still' : `${scene.query}&still`);
  await scene.go(page);
}

/** Changes the look where one is, as the settings do; where the till does not answer, the scene begins again in the new look. */
export async function change(page: Page, url: string, scene: Scene, look: Look): Promise<void> {
  await page.evaluate((next) => window.harness.look(next), look);
  const live = page
    .locator(`html[lang="${look.language}"][data-theme="${look.theme}"]`)
    .waitFor({ state: 'attached', timeout: 2000 });
  const changed = await live.then(
    () => true,
    () => false,
  );
  if (!changed) await goTo(page, url, scene, look);
}

/** Until nothing is being read and what was changed is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().iterations === 1) animation.finish();
  });
}
