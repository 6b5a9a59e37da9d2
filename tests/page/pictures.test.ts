import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { scenes } from './harness/scenes.ts';
import { goTo, looks, settled } from './walk/looks.ts';
import { differing, mostDiffering, takeGrid, type Grid, type Studio } from './walk/pictures.ts';

// What the pictures of the screens notice, and what they must not.

let opened: OpenedPage;
let studio: Studio;
let before: Grid;
beforeAll(async () => {
  opened = await openPage();
  const scene = scenes.find(({ name }) => name === 'sell-amount');
  if (!scene) throw new Error('no such scene');
  await goTo(opened.page, opened.url, scene, looks[0]);
  await settled(opened.page);
  studio = await opened.another();
  await studio.goto('about:blank');
  before = await takeGrid(studio, opened.page);
});
afterAll(() => opened.close());

/** Cells that differ once these rules hold as well; they are taken back afterwards. */
async function differingWith(rules: string): Promise<number> {
  const { page } = opened;
  const sheets = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return document.adoptedStyleSheets.push(sheet);
  }, rules);
  await settled(page);
  const after = await takeGrid(studio, page);
  await page.evaluate((count) => (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, count - 1)), sheets);
  return differing(before, after);
}

test('the same screen taken twice is the same picture', async () => {
  expect(await differingWith('')).toBe(0);
});

test.each([
  ['a panel that moved by a dozen dots', 'main section { transform: translateX(12px) }'],
  ['a button in another colour', '[data-sale] { background: #b00 !important }'],
  ['a line that is missing', 'main ol { visibility: hidden }'],
  ['larger letters', 'main { font-size: 120% } main button { font-size: 120% }'],
])('%s is noticed', async (_what, rules) => {
  expect(await differingWith(rules)).toBeGreaterThan(mostDiffering);
});

test('edges that are smoothed a little otherwise are not noticed', async () => {
  expect(await differingWith('html { filter: blur(0.4px) }')).toBeLessThanOrEqual(mostDiffering);
});
