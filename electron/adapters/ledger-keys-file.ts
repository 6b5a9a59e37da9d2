import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/result.ts';
import { anchorText, keyBytes, parseAnchor, parseKey, type LedgerKeys } from './ledger-sqlite/keys.ts';
import { writeFileWhole } from './write-file-whole.ts';

const keyName = 'ledger.key';

/** Whether the ledger in `dir` was born with its key in a file. */
export const isKeyedByFile = (dir: string): boolean => existsSync(join(dir, keyName));

/**
 * Keeps the key (`ledger.key`, readable by this user only) and the anchor (`ledger.anchor`) as files in `dir`.
 * For practice and the headless till: a file protects against accidents, not against the person at the computer.
 */
export function createFileLedgerKeys(dir: string): LedgerKeys {
  const keyPath = join(dir, keyName);
  const anchorPath = join(dir, 'ledger.anchor');
  return {
    key: async () => {
      if (!existsSync(keyPath)) return fail('missing');
      const key = parseKey(readFileSync(keyPath, 'utf8').trim());
      return key ? ok(key) : fail('unavailable');
    },
    createKey: async () => {
      // A key that is there is never overwritten; who opens the ledger holds its lock, so nobody makes one meanwhile.
      if (existsSync(keyPath)) return fail('unavailable');
      const key = randomBytes(keyBytes);
      try {
        writeFileWhole(keyPath, `${key.toString('hex')}\n`);
      } catch {
        return fail('unavailable');
      }
      return ok(key);
    },
    adoptKey: async (key) => {
      try {
        return ok(writeFileWhole(keyPath, `${key.toString('hex')}\n`));
      } catch {
        return fail('unavailable');
      }
    },
    readAnchor: async () => (existsSync(anchorPath) ? parseAnchor(readFileSync(anchorPath, 'utf8')) : undefined),
    writeAnchor: async (anchor) => writeFileWhole(anchorPath, anchorText(anchor)),
  };
}
