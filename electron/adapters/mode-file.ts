import { readFileSync } from 'node:fs';
import { writeFileWhole } from './write-file-whole.ts';

export type Mode = 'practice' | 'live';
export type ModeFile = { read(): Mode; write(mode: Mode): void };

/** Remembers whether this counter sells for real. Missing or damaged means practice: the mode that cannot spend money. */
export function createModeFile(file: string): ModeFile {
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8').trim() === 'live' ? 'live' : 'practice';
      } catch {
        return 'practice';
      }
    },
    write: (mode) => writeFileWhole(file, `${mode}\n`),
  };
}
