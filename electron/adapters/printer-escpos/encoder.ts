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
    for (let top = 0; top < bitmap.heightDots; top += bandRows) encoder.raw(bandOf(bitmap, top));
    return finish(encoder, end);
  },
  text: (slip, { columns, ...end }) => {
    const encoder = create(columns).initialize();
    for (const row of textRows(slip, columns)) encoder.raw([...row].map((letter) => letter.charCodeAt(0))).newline();
    return finish(encoder, end);
  },
  pulse: (drawer) => openDrawer(create(32).initialize(), drawer).encode(),
};

const create = (columns: 32 | 48) =>
  new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    feedBeforeCut: 0,
    autoFlush: false,
    newline: '\n',
  });

/** The only place that opens a drawer. */
const openDrawer = (encoder: ReceiptPrinterEncoder, drawer: 0 | 1) => encoder.pulse(drawer, 100, 500);

/** The only place that cuts. */
function finish(encoder: ReceiptPrinterEncoder, { cut, drawer }: SlipEnd): Uint8Array {
  encoder.newline(linesToKnife);
  if (drawer !== null) openDrawer(encoder, drawer);
  if (cut) encoder.cut('partial');
  return encoder.encode();
}

/** GS v 0 and the rows from `top` on, which lie in a bitmap as the printer takes them. */
function bandOf({ widthDots, heightDots, rows }: Bitmap, top: number): number[] {
  const stride = Math.ceil(widthDots / 8);
  const used = Math.min(bandRows, heightDots - top);
  return [
    0x1d,
    0x76,
    0x30,
    0,
    stride & 0xff,
    stride >> 8,
    used & 0xff,
    used >> 8,
    ...rows.subarray(top * stride, (top + used) * stride),
  ];
}
