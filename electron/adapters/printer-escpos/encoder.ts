import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { Bitmap, SlipEncoder, SlipEnd } from '../../core/ports/printing.ts';
import { textRows } from './plain-text.ts';

/** Some printers overrun their memory on more. */
const bandRows = 128;
/** From the head to the knife or the tear bar, about 15 mm, in lines of text. */
const linesToKnife = 4;

/** Bytes for ESC/POS printers. Commands come from the kept encoder; texts reach it as allowed ASCII only, one line a call. */
export const escposEncoder: SlipEncoder = {
  raster: (bitmap, end) => {
    const encoder = create(32).initialize();
    for (let top = 0; top < bitmap.heightDots; top += bandRows) {
      const band = bandOf(bitmap, top);
      encoder.image(imageOf(band), band.widthDots, band.heightDots, 'threshold', 128);
    }
    return finish(encoder, end);
  },
  text: (slip, { columns, ...end }) => {
    const encoder = create(columns).initialize();
    for (const row of textRows(slip, columns)) encoder.raw([...row].map((letter) => letter.charCodeAt(0))).newline();
    return finish(encoder, end);
  },
};

const create = (columns: 32 | 48) =>
  new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    imageMode: 'raster',
    feedBeforeCut: 0,
    autoFlush: false,
    newline: '\n',
  });

/** The only place that cuts, and the only one that opens a drawer. */
function finish(encoder: ReceiptPrinterEncoder, { cut, drawer }: SlipEnd): Uint8Array {
  encoder.newline(linesToKnife);
  if (drawer !== null) encoder.pulse(drawer, 100, 500);
  if (cut) encoder.cut('partial');
  return encoder.encode();
}

/** Rows from `top` on, padded with white to the multiple of 8 that a raster command counts in. */
function bandOf({ widthDots, heightDots, rows }: Bitmap, top: number): Bitmap {
  const stride = Math.ceil(widthDots / 8);
  const used = Math.min(bandRows, heightDots - top);
  const padded = new Uint8Array(stride * Math.ceil(used / 8) * 8);
  padded.set(rows.subarray(top * stride, (top + used) * stride));
  return { widthDots, heightDots: Math.ceil(used / 8) * 8, rows: padded };
}

function imageOf({ widthDots, heightDots, rows }: Bitmap) {
  const stride = Math.ceil(widthDots / 8);
  const data = new Uint8ClampedArray(widthDots * heightDots * 4).fill(255);
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      if (((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0)
        data.fill(0, (y * widthDots + x) * 4, (y * widthDots + x) * 4 + 3);
    }
  }
  return { data, width: widthDots, height: heightDots, colorSpace: 'srgb' as const };
}
