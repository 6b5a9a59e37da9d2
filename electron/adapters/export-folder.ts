import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/result.ts';
import type { ExportFolder, Pack } from '../core/ports/export-folder.ts';

/** A folder of its own, where nothing is ever written over another. */
export function createExportFolder(dir: string): ExportFolder {
  const free = (name: string, ending: string): string => {
    for (let copy = 1; ; copy += 1) {
      const path = join(dir, `${name}${copy === 1 ? '' : ` (${copy})`}${ending}`);
      if (!existsSync(path)) return path;
    }
  };
  return {
    pathFor: (name) => {
      mkdirSync(dir, { recursive: true });
      return free(name, '.csv');
    },
    pack: (name) => packIn(dir, name, () => free(name, '')),
  };
}

function packIn(dir: string, name: string, free: () => string): Pack {
  const unfinished = join(dir, `${name}.part`);
  const trying = <T>(work: () => T) => {
    try {
      return ok(work());
    } catch {
      return fail('could-not-save-file' as const);
    }
  };
  return {
    begin: () =>
      trying(() => {
        // What a stop of the app left behind.
        rmSync(unfinished, { recursive: true, force: true });
        mkdirSync(unfinished, { recursive: true });
      }),
    pathOf: (file) => join(unfinished, file),
    put: (file, contents) => trying(() => writeDurably(join(unfinished, file), contents)),
    finish: () =>
      trying(() => {
        const path = free();
        renameSync(unfinished, path);
        return { path, files: readdirSync(path).length };
      }),
    drop: () => void trying(() => rmSync(unfinished, { recursive: true, force: true })),
  };
}

function writeDurably(path: string, contents: Uint8Array | string): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    writeFileSync(handle, contents);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
