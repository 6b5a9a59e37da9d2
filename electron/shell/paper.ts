import type { BrowserWindow } from 'electron';
import type { Bitmap, Paper, PaperFault } from '../core/ports/printing.ts';
import { dotsOf, type PaperWidthMm, type Slip, type SlipPicture } from '../../shared/domain/slip.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { pageHtml, slipHtml } from './paper-html.ts';
import { toBitmap, toPng } from './paper-bitmap.ts';
import { measure, PaperDesk } from './paper-window.ts';

const withinMs = 15_000;
/** A metre and a half. */
const mostDots = 12_000;
/** What is captured at once: software surfaces end at some thousand pixels. */
const bandDots = 1024;
const micronsPerDot = 125;

/** Draws in a hidden window of the app's own Chromium: the page's letters, and the system's printers. */
export function createPaper(counter: BrowserWindow, fontFolder: string): Paper {
  const desk = new PaperDesk(fontFolder);
  counter.once('closed', () => desk.close());
  let last: Promise<unknown> = Promise.resolve();
  const draw = <T>(work: () => Promise<Result<T, PaperFault>>): Promise<Result<T, PaperFault>> => {
    const mine = last.then(() => inTime(desk, work));
    last = mine;
    return mine;
  };
  // A sale shows its slip and prints it: one drawing serves both.
  let kept: { of: string; bitmap: Bitmap } | undefined;
  const slipBitmap = (slip: Slip, widthDots: 384 | 576) =>
    draw(async () => {
      const of = JSON.stringify([widthDots, slip]);
      if (kept?.of === of) return ok(kept.bitmap);
      const drawn = await capture(desk, slip, widthDots);
      if (drawn.ok) kept = { of, bitmap: drawn.value };
      return drawn;
    });
  return {
    slipBitmap,
    slipPng: async (slip, widthDots) => {
      const bitmap = await slipBitmap(slip, widthDots);
      return bitmap.ok ? ok(toPng(bitmap.value)) : bitmap;
    },
    slipPdf: (slip, widthMm) =>
      draw(async () => {
        const { window, heightDots } = await lay(desk, slip, widthMm);
        if (heightDots > mostDots) return fail('too-tall');
        const pageSize = { width: widthMm / 25.4, height: (heightDots * micronsPerDot) / 25_400 };
        return ok(new Uint8Array(await window.webContents.printToPDF({ pageSize, printBackground: true, margins: noMargins })));
      }),
    pdf: (document) =>
      draw(async () => {
        const window = await desk.show(pageHtml(document), 794);
        return ok(new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })));
      }),
    printByDriver: (slip, deviceName, widthMm) =>
      draw(async () => {
        const { window, heightDots } = await lay(desk, slip, widthMm);
        if (heightDots > mostDots) return fail('too-tall');
        return await print(window, deviceName, { width: widthMm * 1000, height: heightDots * micronsPerDot });
      }),
  };
}

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

async function lay(desk: PaperDesk, slip: Slip, widthMm: PaperWidthMm) {
  const widthDots = dotsOf[widthMm];
  const window = await desk.show(slipHtml(slip, widthDots, pictureUrl), widthDots);
  return { window, heightDots: await heightOf(window) };
}

async function heightOf(window: BrowserWindow): Promise<number> {
  return Number(await measure(window, 'Math.ceil(document.querySelector("main").getBoundingClientRect().height)'));
}

const pictureUrl = ({ widthDots, heightDots, rows }: SlipPicture): string =>
  `data:image/png;base64,${Buffer.from(toPng({ widthDots, heightDots, rows: Buffer.from(rows, 'base64') })).toString('base64')}`;

/** Band by band, each moved under the window's view and waited for until it is painted. */
async function capture(desk: PaperDesk, slip: Slip, widthDots: 384 | 576): Promise<Result<Bitmap, PaperFault>> {
  const window = await desk.show(slipHtml(slip, widthDots, pictureUrl), widthDots);
  const screenScale = await dotForDot(window);
  const heightDots = await heightOf(window);
  if (heightDots > mostDots) return fail('too-tall');
  const view = { width: widthDots, height: Math.min(bandDots, heightDots) };
  window.setContentSize(pointsFor(view.width, screenScale), pointsFor(view.height, screenScale));
  const stride = widthDots * 4;
  const whole = Buffer.alloc(stride * heightDots, 0xff);
  for (let top = 0; top < heightDots; top += bandDots) {
    await measure(window, `document.querySelector("main").style.marginTop = "-${top}px"; ${painted}`);
    const band = await shot(window, view, screenScale);
    if (band === null) return fail('failed');
    for (let row = 0; row < Math.min(bandDots, heightDots - top); row += 1)
      whole.set(band.bytes.subarray(row * band.width * 4, row * band.width * 4 + stride), stride * (top + row));
  }
  return ok(toBitmap(whole, widthDots, heightDots));
}

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

/** Waits for a frame of the window's size: a resized offscreen window shows its old one for a moment. */
async function shot(
  window: BrowserWindow,
  view: { width: number; height: number },
  screenScale: number,
): Promise<{ bytes: Buffer; width: number } | null> {
  for (let tries = 0; tries < 20; tries += 1) {
    const image = await window.webContents.capturePage();
    const { width, height } = image.getSize();
    const bytes = image.toBitmap();
    const over = [width - view.width, height - view.height];
    const fits = over.every((dots) => dots >= 0 && dots <= mostOver(screenScale));
    if (fits && bytes.length === width * height * 4) return { bytes, width };
    await measure(window, painted);
  }
  return null;
}

/** `success` means spooled; the callback may never come, which {@link inTime} bounds. */
const print = (window: BrowserWindow, deviceName: string, pageSize: { width: number; height: number }) =>
  new Promise<Result<void, PaperFault>>((resolve) => {
    window.webContents.print(
      { silent: true, printBackground: true, deviceName, pageSize, margins: { marginType: 'none' }, copies: 1 },
      (success) => resolve(success ? ok(undefined) : fail('failed')),
    );
  });

/** A window that does not come to an end is thrown away, so that the next sheet gets a fresh one. */
async function inTime<T>(desk: PaperDesk, work: () => Promise<Result<T, PaperFault>>): Promise<Result<T, PaperFault>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Result<T, PaperFault>>((resolve) => {
    timer = setTimeout(() => resolve(fail('timeout')), withinMs);
  });
  const drawn = await Promise.race([work().catch((): Result<T, PaperFault> => fail('failed')), tooLate]);
  clearTimeout(timer);
  if (drawn.ok) desk.rest();
  else desk.close();
  return drawn;
}
