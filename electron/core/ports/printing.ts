import type { PageDocument } from '../../../shared/domain/page-document.ts';
import type { PaperWidthMm, Slip } from '../../../shared/domain/slip.ts';
import type { Result } from '../../../shared/result.ts';

/** A picture for a thermal printer: `rows` has `heightDots` rows of `ceil(widthDots / 8)` bytes, the first dot in the highest bit, 1 = black. */
export type Bitmap = { readonly widthDots: number; readonly heightDots: number; readonly rows: Uint8Array };

/**
 * `no-window`: this till has none (the headless one). `timeout`: not drawn within 15 s. `too-tall`: more than a metre and a half.
 * `failed`: the system refused to draw or to print.
 */
export type PaperFault = 'no-window' | 'timeout' | 'too-tall' | 'failed';

/**
 * Draws slips and documents. The same slip gives the same dots: what `slipPng` shows is what `slipBitmap` prints, dot for dot.
 * Every call ends within 15 s, one way or the other; none throws. Calls may overlap: they are drawn one after the other.
 */
export interface Paper {
  /** A slip will be wanted soon: what can be made ready for it is. Answers at once; nobody needs it. */
  warm(): void;
  /** Exactly `widthDots` wide, thresholded, without dithering; white dots below the last line are cut off. */
  slipBitmap(slip: Slip, widthDots: 384 | 576): Promise<Result<Bitmap, PaperFault>>;
  /** The same dots as a 1-bit PNG. */
  slipPng(slip: Slip, widthDots: 384 | 576): Promise<Result<Uint8Array, PaperFault>>;
  /** One page as wide as the paper and as long as the slip, with its fonts embedded. */
  slipPdf(slip: Slip, widthMm: PaperWidthMm): Promise<Result<Uint8Array, PaperFault>>;
  /** A4. */
  pdf(document: PageDocument): Promise<Result<Uint8Array, PaperFault>>;
  /**
   * Through the operating system's driver, without a dialog, for printers that take no ESC/POS. `ok` means spooled, not printed.
   * After `timeout` it may or may not come out of the printer: the caller must not print again by itself.
   */
  printByDriver(slip: Slip, deviceName: string, widthMm: PaperWidthMm): Promise<Result<void, PaperFault>>;
}

/**
 * Bytes for an ESC/POS printer. The only commands in them are the encoder's own: no text of a slip can become one.
 */
export interface SlipEncoder {
  /** Reset, the picture in bands of at most 128 rows, then exactly one cut, and one drawer pulse when wanted. */
  raster(bitmap: Bitmap, options: SlipEnd): Uint8Array;
  /** For Latin-only printers: the text alone in ASCII, `columns` wide (32 or 48). What ASCII lacks is spelt in Latin letters or left out. */
  text(slip: Slip, options: SlipEnd & { readonly columns: 32 | 48 }): Uint8Array;
  /** The pulse that opens the drawer; no paper moves. */
  pulse(drawer: 0 | 1): Uint8Array;
}

/** `cut` false: fed far enough to tear off by hand, no cut command. `drawer`: which pulse opens the cash drawer, null for none. */
export type SlipEnd = { readonly cut: boolean; readonly drawer: 0 | 1 | null };

/** Asks the person about files. */
export interface Files {
  /** Which folder, which copy of a ledger, or which file of a move; null when the person changed their mind, or nobody can be asked. */
  choose(what: 'folder' | 'copy' | 'move'): Promise<string | null>;
  /**
   * Asks where to keep a file and puts it there whole or not at all. `suggestedName` without folder and ending; a text is
   * kept as UTF-8; `cancelled` when the person changed their mind.
   */
  save(
    suggestedName: string,
    kind: 'png' | 'pdf' | 'csv',
    contents: Uint8Array | string,
  ): Promise<Result<{ path: string } | 'cancelled', 'could-not-save-file'>>;
}
