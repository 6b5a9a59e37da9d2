import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One thing a process did to a file, in the order it happened. */
export type Deed =
  | { do: 'write'; file: string; offset: number; bytes: Buffer }
  | { do: 'sync'; file: string }
  | { do: 'truncate'; file: string; length: number }
  | { do: 'rename'; file: string; to: string }
  | { do: 'unlink'; file: string };

/** Runs `script` on an empty folder under the recorder and answers everything it did there. */
export function record(
  script: 'recorded-run.ts' | 'careless-run.ts',
  count: number,
  seed: number,
  { shim, dir }: { shim: string; dir: string },
): Deed[] {
  const folder = join(dir, 'recorded');
  const log = join(dir, 'recording');
  mkdirSync(folder, { recursive: true });
  const ran = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), folder, String(count), String(seed)],
    {
      env: { ...process.env, LD_PRELOAD: shim, RECORD_DIR: folder, RECORD_TO: log },
      encoding: 'utf8',
    },
  );
  if (ran.status !== 0 || !existsSync(log)) throw new Error(`the recorded run ended with ${ran.status}: ${ran.stderr}`);
  return deedsIn(readFileSync(log)).filter(({ file }) => matters(file));
}

/** The lock, the shared memory and the ballast say nothing of a sale, and no start needs them. */
const matters = (file: string): boolean => !/-shm$|^ledger\.lock|^ballast|^backups/.test(file);

const headBytes = 32;
const kinds = [undefined, 'write', 'sync', 'truncate', 'rename', 'unlink'] as const;

function deedsIn(log: Buffer): Deed[] {
  const deeds: Deed[] = [];
  for (let at = 0; at < log.length;) {
    const kind = kinds[log.readUInt32LE(at)];
    const [pathBytes, toBytes] = [log.readUInt32LE(at + 4), log.readUInt32LE(at + 8)];
    const [offset, dataBytes] = [Number(log.readBigUInt64LE(at + 16)), Number(log.readBigUInt64LE(at + 24))];
    const file = log.toString('utf8', at + headBytes, at + headBytes + pathBytes);
    const to = log.toString('utf8', at + headBytes + pathBytes, at + headBytes + pathBytes + toBytes);
    const data = at + headBytes + pathBytes + toBytes;
    if (kind === 'write') deeds.push({ do: kind, file, offset, bytes: log.subarray(data, data + dataBytes) });
    else if (kind === 'truncate') deeds.push({ do: kind, file, length: offset });
    else if (kind === 'rename') deeds.push({ do: kind, file, to });
    else if (kind === 'sync' || kind === 'unlink') deeds.push({ do: kind, file });
    else throw new Error('the recording is broken');
    at = data + dataBytes;
  }
  return deeds;
}
