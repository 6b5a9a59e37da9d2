import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { syncFolder } from '../sync-folder.ts';
import { keyBytes, type Anchor } from './keys.ts';
import type { Pace } from './reader/job.ts';

/**
 * What one computer hands to the next: a first line that says what it is, a line of JSON with the ledger's key wrapped by a
 * passphrase, and the bytes of a proven copy. Only the key is secret here: the ledger lies as open as in any copy of it, and is proven
 * by that key. The provider's key and secret are in no ledger and so not in this file.
 */
const firstLine = 'RECHARGE DESK MOVE 1\n';
const headerAtMost = 4_096;
const bytesAtOnce = 1024 * 1024;
/** A guess costs 128 MiB and about half a second. */
const costLog2 = 17;
const blockSize = 8;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const openSchema = z.strictObject({
  costLog2: z.literal(costLog2),
  salt: hex(16),
  nonce: hex(12),
  head: z.strictObject({ seq: z.int().positive(), mac: hex(32) }),
  bytes: z.int().positive(),
});
const headerSchema = z.strictObject({ open: openSchema, wrapped: hex(keyBytes), tag: hex(16) });
type Open = z.infer<typeof openSchema>;

/** As people type it: how a letter with its signs is composed differs between keyboards. */
function wrappingKey(passphrase: string, salt: string): Buffer {
  const cost = 2 ** costLog2;
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  return scryptSync(passphrase.normalize('NFC').trim(), Buffer.from(salt, 'hex'), 32, options);
}

/** All that lies open is bound to the wrapped key: with another head or length it does not unwrap. */
const boundTo = (open: Open): Buffer => Buffer.from(JSON.stringify(open));

export type MoveParts = {
  readonly key: Buffer;
  readonly passphrase: string;
  /** The proven copy, and its last entry. */
  readonly copy: string;
  readonly head: Anchor;
  readonly to: string;
  readonly pace: Pace;
};

/** Whole and durable at `to`, or not there. */
export function writeMoveFile({ key, passphrase, copy, head, to, pace }: MoveParts): void {
  const salt = randomBytes(16).toString('hex');
  const open: Open = { costLog2, salt, nonce: randomBytes(12).toString('hex'), head, bytes: statSync(copy).size };
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(passphrase, salt), Buffer.from(open.nonce, 'hex'));
  cipher.setAAD(boundTo(open));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]).toString('hex');
  const header = { open, wrapped, tag: cipher.getAuthTag().toString('hex') };
  const part = `${to}.part`;
  const [source, target] = [openSync(copy, 'r'), openSync(part, 'w', 0o600)];
  try {
    writeFileSync(target, `${firstLine}${JSON.stringify(header)}\n`);
    pour(source, 0, target, { bytes: open.bytes, pace });
    fsyncSync(target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(source);
    closeSync(target);
  }
  renameSync(part, to);
  syncFolder(dirname(to));
}

export type MoveFile = {
  readonly head: Anchor;
  /** The ledger's key; undefined for a wrong passphrase, and for a header that somebody changed. */
  unwrap(passphrase: string): Buffer | undefined;
  /** Writes the copy's bytes to `to`; false when some are missing. */
  extract(to: string, pace: Pace): boolean;
};

/** Undefined for a file that is none. */
export function readMoveFile(path: string): MoveFile | undefined {
  const start = readStart(path);
  if (!start.startsWith(firstLine)) return undefined;
  const end = start.indexOf('\n', firstLine.length);
  const header = headerSchema.safeParse(parsed(start.slice(firstLine.length, end))).data;
  if (!header) return undefined;
  const { open, wrapped, tag } = header;
  return {
    head: open.head,
    unwrap: (passphrase) => {
      const decipher = createDecipheriv('aes-256-gcm', wrappingKey(passphrase, open.salt), Buffer.from(open.nonce, 'hex'));
      decipher.setAAD(boundTo(open)).setAuthTag(Buffer.from(tag, 'hex'));
      try {
        return Buffer.concat([decipher.update(Buffer.from(wrapped, 'hex')), decipher.final()]);
      } catch {
        return undefined;
      }
    },
    extract: (to, pace) => {
      const [source, target] = [openSync(path, 'r'), openSync(to, 'w', 0o600)];
      try {
        return pour(source, Buffer.byteLength(start.slice(0, end + 1)), target, { bytes: open.bytes, pace }) === open.bytes;
      } finally {
        closeSync(source);
        closeSync(target);
      }
    },
  };
}

/** Answers how many bytes there were. */
function pour(source: number, from: number, target: number, { bytes, pace }: { bytes: number; pace: Pace }): number {
  const chunk = Buffer.alloc(bytesAtOnce);
  let done = 0;
  for (let got = 1; got > 0 && done < bytes; done += got) {
    got = readSync(source, chunk, 0, Math.min(chunk.length, bytes - done), from + done);
    // Not writeSync: a disk that fills up may take a part and call it done.
    writeFileSync(target, chunk.subarray(0, got));
    pace(done, bytes);
  }
  return done;
}

function readStart(path: string): string {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(headerAtMost);
    return start.subarray(0, readSync(file, start, 0, headerAtMost, 0)).toString('latin1');
  } finally {
    closeSync(file);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
