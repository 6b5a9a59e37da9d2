import type { PrinterRecord } from '../../../shared/domain/printer-setup.ts';
import type { PrintFault } from '../../../shared/domain/printer.ts';
import { dotsOf, type PaperWidthMm, type Slip } from '../../../shared/domain/slip.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';

/** The bytes that put a slip on this printer's paper, or that open the drawer and no more. */
export async function slipBytes(
  { paper, slipEncoder }: Pick<Ports, 'paper' | 'slipEncoder'>,
  slip: Slip | null,
  { letters, cut, drawer: pulse }: PrinterRecord,
  { widthMm, drawer }: { widthMm: PaperWidthMm; drawer: boolean },
): Promise<Result<Uint8Array, PrintFault>> {
  const end = { cut, drawer: drawer ? pulse : null };
  if (slip === null) return ok(slipEncoder.pulse(pulse ?? 0));
  if (letters === 'latin') return ok(slipEncoder.text(slip, { ...end, columns: widthMm === 58 ? 32 : 48 }));
  const drawn = await paper.slipBitmap(slip, dotsOf[widthMm]);
  // A till that has no window cannot print pictures at all.
  if (!drawn.ok) return fail(drawn.failure === 'no-window' ? 'no-printer' : 'cannot-draw');
  return ok(slipEncoder.raster(drawn.value, end));
}
