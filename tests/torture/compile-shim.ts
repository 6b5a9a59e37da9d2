import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiles a library for LD_PRELOAD from its C source beside these files; undefined where there is no Linux or no gcc. */
export function compileShim(source: string, dir: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const library = join(dir, `${source.replaceAll(/[^a-z]/g, '-')}.so`);
  try {
    execFileSync(
      'gcc',
      ['-shared', '-fPIC', '-O1', '-o', library, fileURLToPath(new URL(source, import.meta.url)), '-ldl', '-lpthread'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return library;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
