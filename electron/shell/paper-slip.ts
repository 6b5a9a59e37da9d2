import type { BrowserWindow } from 'electron';
import type { Bitmap, PaperFault } from '../core/ports/printing.ts';
import type { Slip } from '../../shared/domain/slip.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { slipLines, slipSheet } from './paper-html.ts';
import { toBitmap } from './paper-bitmap.ts';
import { markDots } from './paper-style.ts';
import { measure, type PaperDesk } from './paper-window.ts';

/** A metre and a half. */
export const mostDots = 12_000;
/** What is captured at once: software surfaces end at some thousand pixels. */
const bandDots = 1024;
/** The widest paper, and the mark above the slip. */
const view = { width: 576, height: markDots.height + bandDots };
/** As fast as Chromium draws out of sight: a slip is one frame, and somebody waits for it. */
const framesPerSecond = 240;

let drawings = 0;
/** Another one for every picture that is taken. */
const nextMark = (): number => (drawings = (drawings + 1) % 2 ** markDots.cells);

/** The window with an empty slip in it: fonts there, one CSS pixel a dot, as large as it will be. From then on only the lines change. */
export const openSlipSheet = (desk: PaperDesk): Promise<{ window: BrowserWindow; ready: number }> =>
  desk.keep(slipSheet, async (window) => {
    window.webContents.setFrameRate(framesPerSecond);
    await measure(window, 'Promise.all([...document.fonts].map((font) => font.load()))');
    const screenScale = await dotForDot(window);
    window.setContentSize(pointsFor(view.width, screenScale), pointsFor(view.height, screenScale));
    return screenScale;
  });

/** Band by band, each moved under the window's view. */
export async function captureSlip(desk: PaperDesk, slip: Slip, widthDots: 384 | 576): Promise<Result<Bitmap, PaperFault>> {
  const { window, ready: screenScale } = await openSlipSheet(desk);
  const heightDots = Number(await measure(window, putLines(slipLines(slip), widthDots)));
  if (heightDots > mostDots) return fail('too-tall');
  const stride = widthDots * 4;
  const whole = Buffer.alloc(stride * heightDots, 0xff);
  for (let top = 0; top < heightDots; top += bandDots) {
    const mark = nextMark();
    await measure(window, moveTo(top, mark));
    const band = await shot(window, mark, screenScale);
    if (band === null) return fail('failed');
    for (let row = 0; row < Math.min(bandDots, heightDots - top); row += 1) {
      const at = (markDots.height + row) * band.width * 4;
      whole.set(band.bytes.subarray(at, at + stride), stride * (top + row));
    }
  }
  return ok(toBitmap(whole, widthDots, heightDots));
}

/** The lines are markup in which every text is escaped; here they are one JSON string. */
const putLines = (lines: string, widthDots: number): string => `(async () => {
  document.documentElement.className = 'w${widthDots}';
  const main = document.querySelector('main');
  main.innerHTML = ${JSON.stringify(lines)};
  await Promise.all([...document.images].map((one) => one.decode()));
  const height = Math.ceil(main.getBoundingClientRect().height);
  await document.fonts.ready;
  return height;
})()`;

const moveTo = (top: number, mark: number): string => `{
  document.querySelector('main').style.marginTop = '${markDots.height - top}px';
  document.querySelectorAll('header i').forEach((cell, bit) => cell.classList.toggle('on', ((${mark} >> bit) & 1) === 1));
}`;

const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

/**
 * Zooms until one CSS pixel is one dot of the picture, however large a person wants things on their screen; answers that scale.
 * Throws when it does not come to that.
 */
async function dotForDot(window: BrowserWindow): Promise<number> {
  const ratio = async () => Number(await measure(window, 'devicePixelRatio'));
  const screenScale = (await ratio()) / window.webContents.getZoomFactor();
  window.webContents.setZoomFactor(1 / screenScale);
  for (let tries = 0; tries < 20; tries += 1) {
    if (Math.abs((await ratio()) - 1) < 0.001) return screenScale;
    await measure(window, painted);
  }
  throw new Error('the page does not zoom');
}

/** A window is whole points of the screen: at 125 % that is hardly ever a whole number of dots. So it is a little larger. */
const pointsFor = (dots: number, screenScale: number): number => (screenScale === 1 ? dots : Math.ceil(dots / screenScale) + 2);
const mostOver = (screenScale: number): number => (screenScale === 1 ? 0 : 4 * screenScale);

type Shot = { readonly bytes: Buffer; readonly width: number };

/**
 * Only a frame that carries this mark: the window may still show the one before, which is the slip of another customer. A frame is
 * drawn as a whole, so that the lines in it are those that came with the mark.
 */
async function shot(window: BrowserWindow, mark: number, screenScale: number): Promise<Shot | null> {
  for (let tries = 0; tries < 100; tries += 1) {
    const image = await window.webContents.capturePage();
    const { width, height } = image.getSize();
    const bytes = image.toBitmap();
    const over = [width - view.width, height - view.height];
    const fits = over.every((dots) => dots >= 0 && dots <= mostOver(screenScale));
    if (fits && bytes.length === width * height * 4 && markIn(bytes, width) === mark) return { bytes, width };
    await measure(window, painted);
  }
  return null;
}

function markIn(bytes: Buffer, width: number): number {
  const [row, half] = [markDots.height / 2, markDots.cell / 2];
  const bits = Array.from({ length: markDots.cells }, (_, bit) => {
    const at = (row * width + bit * markDots.cell + half) * 4;
    return (bytes[at + 1] ?? 255) < 128 ? 2 ** bit : 0;
  });
  return bits.reduce((sum, bit) => sum + bit, 0);
}
