import type { SlipPicture } from '../../../shared/domain/slip.ts';
import { maxPictureDots } from '../../../shared/domain/slip-dots.ts';

/**
 * A picked picture as the black dots a thermal printer can make of it: no larger than the paper takes, on white, split into black and
 * white at its own middle grey. Read here, in the page's sandbox: the till never opens a picture from outside. Null when it is none.
 */
export async function readLogo(file: Blob): Promise<SlipPicture | null> {
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  const shrink = Math.min(1, maxPictureDots.width / image.width, maxPictureDots.height / image.height);
  const widthDots = Math.max(8, Math.round(image.width * shrink));
  const heightDots = Math.max(8, Math.round(image.height * shrink));
  const pen = new OffscreenCanvas(widthDots, heightDots).getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, widthDots, heightDots);
  pen.drawImage(image, 0, 0, widthDots, heightDots);
  const { data } = pen.getImageData(0, 0, widthDots, heightDots);
  const greys = Array.from({ length: widthDots * heightDots }, (_, dot) => greyAt(data, dot * 4));
  const middle = middleGrey(greys);
  const stride = Math.ceil(widthDots / 8);
  const rows = new Uint8Array(stride * heightDots);
  greys.forEach((grey, dot) => {
    if (grey > middle) return;
    const x = dot % widthDots;
    const at = Math.floor(dot / widthDots) * stride + (x >> 3);
    rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
  });
  return { widthDots, heightDots, rows: btoa(String.fromCharCode(...rows)) };
}

const greyAt = (data: Uint8ClampedArray, at: number): number =>
  Math.round(0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255));

/** Otsu's method: the grey that parts dark from light with the least spread on both sides. */
function middleGrey(greys: readonly number[]): number {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const grey of greys) counts[grey] = (counts[grey] ?? 0) + 1;
  const total = greys.reduce((sum, grey) => sum + grey, 0);
  let [best, bestSpread, dark, darkSum] = [127, 0, 0, 0];
  counts.forEach((count, grey) => {
    dark += count;
    darkSum += count * grey;
    const light = greys.length - dark;
    if (dark === 0 || light === 0) return;
    const spread = dark * light * (darkSum / dark - (total - darkSum) / light) ** 2;
    if (spread > bestSpread) [best, bestSpread] = [grey, spread];
  });
  return best;
}
