import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { root } from '../harness/build-page.ts';

// A screen is kept as a grid of the mean colours of its 8 x 8 dots, the four looks of a scene in one small picture: enough to
// see a line that is missing, a button that moved or a colour that changed, and blind to how an edge is smoothed.
// They were looked at and judged by a person. `UPDATE_PICTURES=1 npm test -- electron screens`
// takes them anew, and whole ones into .cache/pictures: then look at those again.

export const gridWidth = 171;
export const gridHeight = 96;
/** Red, green and blue of each cell, row by row. */
export type Grid = Uint8Array;

export const picturesFolder = fileURLToPath(new URL('../pictures/', import.meta.url));
const fileOf = (scene: string) => join(picturesFolder, `${scene}.png`);

/** A blank page that reads, shrinks and writes pictures: the browser can do all of it. */
export type Studio = Page;

/** The screen as it is now. */
export async function takeGrid(studio: Studio, page: Page): Promise<Grid> {
  const png = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  return await cellsOf(studio, png, { width: gridWidth, height: gridHeight });
}

/** The looks of one scene as they were judged, or null where none were. */
export async function readGrids(studio: Studio, scene: string, count: number): Promise<Grid[] | null> {
  if (!existsSync(fileOf(scene))) return null;
  const whole = await cellsOf(studio, readFileSync(fileOf(scene)), { width: gridWidth, height: gridHeight * count });
  const bytes = gridWidth * gridHeight * 3;
  return Array.from({ length: count }, (_, at) => whole.slice(at * bytes, (at + 1) * bytes));
}

/** Keeps the looks of a scene, one below the other. */
export async function keepGrids(studio: Studio, scene: string, grids: readonly Grid[]): Promise<void> {
  const png = await studio.evaluate(
    async ([cells, width, height]) => {
      const image = new ImageData(width, height);
      image.data.fill(255);
      for (let at = 0; at < cells.length; at += 1) image.data[Math.floor(at / 3) * 4 + (at % 3)] = cells.charCodeAt(at);
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.putImageData(image, 0, 0);
      return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
    },
    [grids.map(asText).join(''), gridWidth, gridHeight * grids.length] as const,
  );
  mkdirSync(picturesFolder, { recursive: true });
  writeFileSync(fileOf(scene), Buffer.from(png));
}

/** Crosses to the page as text: a list of numbers takes a hundred times as long. */
const asText = (grid: Grid): string => Buffer.from(grid).toString('latin1');

/** The mean colours of a picture drawn in this size, in coarse steps. */
async function cellsOf(studio: Studio, png: Buffer, size: { width: number; height: number }): Promise<Grid> {
  const cells = await studio.evaluate(
    async ([picture, { width, height }]) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const small = await createImageBitmap(new Blob([bytes]), {
        resizeWidth: width,
        resizeHeight: height,
        resizeQuality: 'high',
      });
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(small, 0, 0);
      const rgba = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      return [...rgba].reduce((text, value, at) => (at % 4 === 3 ? text : text + String.fromCharCode(value)), '');
    },
    [png.toString('base64'), size] as const,
  );
  return Uint8Array.from(cells, (character) => coarse(character.charCodeAt(0)));
}

/** A step of colour that nobody sees; coarser ones only make the files larger. */
const step = 16;
const coarse = (value: number) => Math.min(255, Math.round(value / step) * step);

/** More than the smoothing of an edge makes of the mean of 64 dots. */
const noticeable = 2 * step;

/** Another Chromium smooths edges otherwise, and a few cells with it; what a person would notice is many more. */
export const mostDiffering = 24;

/** How many cells look different. */
export function differing(one: Grid, other: Grid): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 3)
    if ([0, 1, 2].some((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > noticeable)) count += 1;
  return count;
}

/** The whole screenshot of a scene, for people. */
export async function keepForLooking(page: Page, name: string): Promise<string> {
  const path = join('.cache', 'pictures', `${name}.png`);
  await page.screenshot({ path: join(root, path), caret: 'hide', animations: 'disabled' });
  return path;
}
