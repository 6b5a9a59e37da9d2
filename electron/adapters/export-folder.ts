import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFolder } from '../core/ports/ledger-reader.ts';

/** A folder of its own, where no file is ever written over another. */
export function createExportFolder(dir: string): ExportFolder {
  return {
    pathFor: (name) => {
      mkdirSync(dir, { recursive: true });
      for (let copy = 1; ; copy += 1) {
        const path = join(dir, `${name}${copy === 1 ? '' : ` (${copy})`}.csv`);
        if (!existsSync(path)) return path;
      }
    },
  };
}
