import type { PrintFault } from '../../shared/domain/printer.ts';
import { fail } from '../../shared/result.ts';
import type { NotPrinted } from '../core/ports/printer.ts';

/** Nothing came out. */
export const clean = (fault: PrintFault): { ok: false; failure: NotPrinted } => fail({ fault, partly: false });

/** Some of it may have come out. */
export const partly = (fault: PrintFault): { ok: false; failure: NotPrinted } => fail({ fault, partly: true });

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';
