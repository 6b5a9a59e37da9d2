import * as z from 'zod';
import { maxPictureDots } from './slip-dots.ts';

/** 58 mm paper has 384 dots across, 80 mm has 576, both at 203 dpi (8 dots a millimetre). */
export const paperWidths = [58, 80] as const;
export type PaperWidthMm = (typeof paperWidths)[number];
export const dotsOf: Readonly<Record<PaperWidthMm, 384 | 576>> = { 58: 384, 80: 576 };

/** A picture of at most 384 dots by 200, one bit a dot, rows padded to whole bytes, 1 = black, as base64. Fits both papers. */
export const slipPictureSchema = z
  .strictObject({
    widthDots: z.int().min(8).max(maxPictureDots.width),
    heightDots: z.int().min(8).max(maxPictureDots.height),
    rows: z.base64().max(12_800),
  })
  .refine(({ widthDots, heightDots, rows }) => bytesIn(rows) === Math.ceil(widthDots / 8) * heightDots, 'not-that-size');
export type SlipPicture = z.infer<typeof slipPictureSchema>;

const bytesIn = (base64: string): number => (base64.length / 4) * 3 - (base64.match(/=*$/)?.[0].length ?? 0);

/** Texts are plain: whoever draws or encodes them escapes them. They wrap; nothing is ever cut off at the paper's edge. */
export const slipLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    size: z.enum(['small', 'normal', 'large', 'huge']),
    bold: z.boolean(),
    align: z.enum(['left', 'centre']),
  }),
  /** Label at the left edge, value at the right; the value goes below where both do not fit. */
  z.strictObject({ kind: z.literal('pair'), label: z.string(), value: z.string(), bold: z.boolean() }),
  /** White on black across the paper: what nobody may overlook. */
  z.strictObject({ kind: z.literal('banner'), text: z.string(), size: z.enum(['normal', 'large']) }),
  z.strictObject({ kind: z.literal('rule'), style: z.enum(['solid', 'dashed']) }),
  z.strictObject({ kind: z.literal('space') }),
  z.strictObject({ kind: z.literal('picture'), picture: slipPictureSchema }),
]);
export type SlipLine = z.infer<typeof slipLineSchema>;

/** What goes on paper, line by line, with language and digits already applied. No width: both papers take the same slip. */
export const slipSchema = z.strictObject({ lines: z.array(slipLineSchema) });
export type Slip = z.infer<typeof slipSchema>;
