import type { Result } from '../../../shared/result.ts';

type Put<T> = Result<T, 'could-not-save-file'>;

/** A folder of files that is filled out of sight and appears whole, or not at all. In this order; nothing here throws. */
export interface Pack {
  begin(): Put<void>;
  /** Where somebody else is to write this file. */
  pathOf(file: string): string;
  /** Durable when it answers `ok`. A text is kept as UTF-8. */
  put(file: string, contents: Uint8Array | string): Put<void>;
  /** Now it is there, under its name or the next that is free. */
  finish(): Put<{ path: string; files: number }>;
  /** Away without a trace. */
  drop(): void;
}

/** Where exports go. */
export interface ExportFolder {
  /** A path that is still free, for a CSV file of about this name. */
  pathFor(name: string): string;
  pack(name: string): Pack;
}
