import type { BrowserWindow } from 'electron';
import type { Bitmap, Paper, PaperFault } from '../core/ports/printing.ts';
import { dotsOf, type PaperWidthMm, type Slip } from '../../shared/domain/slip.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { pageHtml, slipHtml } from './paper-html.ts';
import { toPng } from './paper-bitmap.ts';
import { captureSlip, mostDots, openSlipSheet } from './paper-slip.ts';
import { measure, PaperDesk } from './paper-window.ts';

const withinMs = 15_000;
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
      const drawn = await captureSlip(desk, slip, widthDots);
      if (drawn.ok) kept = { of, bitmap: drawn.value };
      return drawn;
    });
  return {
    warm: () => void draw(async () => (await openSlipSheet(desk), ok(undefined))),
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
  const window = await desk.show(slipHtml(slip, widthDots), widthDots);
  const height = await measure(window, 'Math.ceil(document.querySelector("main").getBoundingClientRect().height)');
  return { window, heightDots: Number(height) };
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
