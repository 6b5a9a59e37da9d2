import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '../core/ports/printing.ts';

/** Grey at which a dot is left white. Above the middle: the edges of thin Bangla strokes stay black. */
const whiteFrom = 168;

/** BGRA dots to one bit each, by a threshold: dithered letters have holes. White rows at the end are cut off. */
export function toBitmap(bgra: Uint8Array, widthDots: number, heightDots: number): Bitmap {
  const stride = Math.ceil(widthDots / 8);
  const rows = new Uint8Array(stride * heightDots);
  let used = 0;
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      const at = (y * widthDots + x) * 4;
      const grey = 0.114 * (bgra[at] ?? 255) + 0.587 * (bgra[at + 1] ?? 255) + 0.299 * (bgra[at + 2] ?? 255);
      if (grey >= whiteFrom) continue;
      const byte = y * stride + (x >> 3);
      rows[byte] = (rows[byte] ?? 0) | (0x80 >> (x & 7));
      used = y + 1;
    }
  }
  const kept = Math.max(8, Math.min(heightDots, used + 8));
  return { widthDots, heightDots: kept, rows: rows.slice(0, stride * kept) };
}

/** A 1-bit greyscale PNG of exactly these dots. */
export function toPng({ widthDots, heightDots, rows }: Bitmap): Uint8Array<ArrayBuffer> {
  const stride = Math.ceil(widthDots / 8);
  const lines = Buffer.alloc((stride + 1) * heightDots);
  for (let y = 0; y < heightDots; y += 1) {
    // each line begins with its filter: none; PNG's 1 is white
    for (let x = 0; x < stride; x += 1) lines[y * (stride + 1) + 1 + x] = ~(rows[y * stride + x] ?? 0) & 0xff;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthDots, 0);
  header.writeUInt32BE(heightDots, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
