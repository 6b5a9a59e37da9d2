import { inflateSync } from 'node:zlib';
import type { Bitmap } from '../../electron/core/ports/printing.ts';

/** Reads the one kind of PNG that we make: one bit a dot, grey, not interlaced, no filter. Throws for any other. */
export function readPng(png: Buffer): Bitmap {
  if (png.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  const [widthDots, heightDots] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.subarray(24, 29).toString('hex') !== '0100000000') throw new Error('not one bit a dot');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.subarray(at + 4, at + 8).toString('latin1') === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const lines = inflateSync(Buffer.concat(data));
  const stride = Math.ceil(widthDots / 8);
  const rows = new Uint8Array(stride * heightDots);
  for (let y = 0; y < heightDots; y += 1) {
    const start = y * (stride + 1);
    if (lines[start] !== 0) throw new Error('a filter');
    for (let x = 0; x < stride; x += 1) rows[y * stride + x] = ~(lines[start + 1 + x] ?? 0) & 0xff;
  }
  return { widthDots, heightDots, rows };
}
