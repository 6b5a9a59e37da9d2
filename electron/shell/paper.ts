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
  const slipBitmap = (slip: Slip, widthDots: 384 | 576) => draw(() => capture(desk, slip, widthDots));
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
  const heightDots = await heightOf(window);
  if (heightDots > mostDots) return fail('too-tall');
  const stride = widthDots * 4;
  const whole = Buffer.alloc(stride * heightDots, 0xff);
  for (let top = 0; top < heightDots; top += bandDots) {
    const rows = Math.min(bandDots, heightDots - top);
    window.setContentSize(widthDots, rows);
    await measure(window, `document.querySelector("main").style.marginTop = "-${top}px"; ${painted}`);
    const band = await shot(window, widthDots, rows);
    if (band === null) return fail('failed');
    whole.set(band.subarray(0, stride * rows), stride * top);
  }
  return ok(toBitmap(whole, widthDots, heightDots));
}

const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

/** Waits for a frame that has exactly the wished size: a resized offscreen window shows its old one for a moment. */
async function shot(window: BrowserWindow, width: number, height: number): Promise<Buffer | null> {
  for (let tries = 0; tries < 20; tries += 1) {
    const image = await window.webContents.capturePage({ x: 0, y: 0, width, height });
    const size = image.getSize();
    const bytes = image.toBitmap();
    if (size.width === width && size.height === height && bytes.length === width * height * 4) return bytes;
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
