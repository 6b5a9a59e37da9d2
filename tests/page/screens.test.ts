import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './harness/build-page.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import type { Scene } from './harness/scene.ts';
import { scenes } from './harness/scenes.ts';
import { violations } from './walk/axe.ts';
import { findClipped } from './walk/clipped.ts';
import { findLostFocus } from './walk/focus.ts';
import { change, goTo, looks, nameOf, settled, type Look } from './walk/looks.ts';
import {
  differing,
  keepForLooking,
  keepGrids,
  mostDiffering,
  picturesFolder,
  readGrids,
  takeGrid,
  type Grid,
  type Studio,
} from './walk/pictures.ts';
import { expectWords } from './walk/words.ts';

// One walk over everything the page can show: each scene is gone to once, and looked at in both languages, both themes and all
// sizes, which also proves that language and theme change on the spot wherever one is.

const update = process.env['UPDATE_PICTURES'] === '1';
let opened: OpenedPage;
let studio: Studio;
/** Two windows side by side, as a machine has two cores at least; each with what its console has complained of. */
type Window = { page: Page; complaints: string[] };
const idle: Window[] = [];
beforeAll(async () => {
  rmSync(join(root, '.cache/pictures'), { recursive: true, force: true });
  mkdirSync(join(root, '.cache/pictures'), { recursive: true });
  opened = await openPage();
  studio = await opened.another();
  await studio.goto('about:blank');
  for (const page of [opened.page, await opened.another()]) {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    idle.push({ page, complaints });
  }
});
afterAll(() => opened.close());

/** Scenes that differ in their words alone are laid out alike: axe looks at the first of them. */
const familyOf = (name: string) =>
  /^(ended-rejected|ended-not-sent|ended-unknown|fault-ledger|fault-keychain|settings-keychain)-/.exec(name)?.[1] ?? name;
const isFirstOfFamily = (name: string) => scenes.find((each) => familyOf(each.name) === familyOf(name))?.name === name;

const triesForPicture = 12;

test.concurrent.each(scenes.map((scene) => [scene.name, scene] as const))(
  '%s is right in both languages, both themes and all sizes',
  async (_name, scene) => {
    // As many tests at once as there are windows: `maxConcurrency` in the configuration.
    const window = idle.pop();
    if (!window) throw new Error('no window is free');
    try {
      await lookAtAll(scene, window);
    } finally {
      idle.push(window);
    }
  },
);

async function lookAtAll(scene: Scene, { page, complaints }: Window): Promise<void> {
  complaints.length = 0;
  const { url } = opened;
  await page.setViewportSize({ width: 1366, height: 768 });
  const judged = update ? null : await readGrids(studio, scene.name, looks.length);
  const wrong: Record<string, string[]> = {};
  const note = (what: string, found: readonly string[]) => {
    if (found.length > 0) wrong[what] = [...found];
  };
  const grids: Grid[] = [];
  for (const [index, look] of looks.entries()) {
    if (index === 0) await goTo(page, url, scene, look);
    else await change(page, url, scene, look);
    await settled(page);
    await expectWords(page, look);
    const { grid, off } = await comparedWith(page, judged?.[index] ?? null);
    grids.push(grid);
    if (update) await keepForLooking(page, `${scene.name}.${look.language}.${look.theme}`);
    if (judged !== null && off > mostDiffering)
      note(`${nameOf(look)}: looks otherwise (${off} cells)`, [
        await keepForLooking(page, `${scene.name}.${look.language}.${look.theme}`),
      ]);
    note(`${nameOf(look)}: clipped`, await findClipped(page));
    // Theme changes colours alone, language words alone: the first two looks are both languages and both themes.
    if (isFirstOfFamily(scene.name)) note(`${nameOf(look)}: axe`, await violations(page, index < 2 ? 'everything' : 'colours'));
  }
  for (const look of [looks[0], looks[3]])
    note(`${look.language}, other sizes: clipped`, await clippedInOtherSizes(page, scene, look));
  if (isFirstOfFamily(scene.name)) note('focus', await findLostFocus(page));
  note('console', complaints);
  if (update) await keepGrids(studio, scene.name, grids);
  expect(wrong, JSON.stringify(wrong, null, 1)).toEqual({});
  if (!update)
    expect(
      judged,
      'no picture of it yet: UPDATE_PICTURES=1 npm test -- electron screens, then look at .cache/pictures',
    ).not.toBeNull();
}

/** The screen, as soon as it looks as it was judged; where it never does, as it looks once it has come to rest. */
async function comparedWith(page: Page, judged: Grid | null): Promise<{ grid: Grid; off: number }> {
  let grid = await takeGrid(studio, page);
  for (let tries = 0; tries < triesForPicture; tries += 1) {
    if (judged !== null && differing(grid, judged) <= mostDiffering) break;
    const next = await takeGrid(studio, page);
    const isAtRest = differing(grid, next) === 0;
    grid = next;
    if (isAtRest && judged === null) break;
    await settled(page);
  }
  return { grid, off: judged === null ? 0 : differing(grid, judged) };
}

const sizes = [
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
] as const;

async function clippedInOtherSizes(page: Page, scene: Scene, look: Look): Promise<string[]> {
  await change(page, opened.url, scene, look);
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    found.push(...(await findClipped(page)).map((each) => `${size.width} x ${size.height}: ${each}`));
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  return found;
}

test('every picture that is kept is of a scene there is', () => {
  const names = new Set(scenes.map(({ name }) => `${name}.png`));
  const kept = existsSync(picturesFolder) ? readdirSync(picturesFolder) : [];
  expect(kept.filter((file) => !names.has(file))).toEqual([]);
});
