import type { Page } from 'playwright';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

export type Silence = 'silent' | 'failing';

/** From now on the till tells how it stands, and every other call has no answer, or none it should have. */
export const leaveTill = (page: Page, how: Silence) => page.evaluate((way) => void (window.harness.reads = way), how);

const view = (index: number) => async (page: Page) => (
  await page.keyboard.press('F3'),
  page.locator('main header [role=radiogroup] label').nth(index).click()
);

/** The screens that show what the till has read, by the name of the scene. */
export const screensOfLists: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  history: (page) => page.keyboard.press('F2'),
  unknowns: (page) => page.keyboard.press('F3'),
  settled: view(1),
  claims: view(2),
  day: (page) => page.keyboard.press('F4'),
  wallet: (page) => page.keyboard.press('F6'),
  reports: (page) => page.keyboard.press('F7'),
  baki: (page) => page.keyboard.press('F8'),
  copies: async (page) => (await page.keyboard.press('F5'), page.locator('main nav [data-section=ledger]').click()),
};

const scene = (how: Silence, [name, go]: [string, (page: Page) => Promise<void>]): Scene => ({
  name: `${how}-${name}`,
  go: async (page) => {
    await sellMorning(page);
    await leaveTill(page, how);
    await go(page);
    await page
      .getByText(how === 'silent' ? /Loading…|আনা হচ্ছে…/ : /A1B2-C3D4/)
      .first()
      .waitFor();
  },
});

export const answerScenes: Scene[] = (['silent', 'failing'] as const).flatMap((how) =>
  Object.entries(screensOfLists).map((each) => scene(how, each)),
);
