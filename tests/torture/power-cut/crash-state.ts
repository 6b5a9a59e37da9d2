import { unreachable } from '../../../shared/result.ts';
import { below, type Random } from '../torture-class.ts';
import type { Deed } from './recording.ts';

/** How much of what was not synced reached the disk. Each is legal for a disk that loses power. */
export const damages = ['dropped', 'prefix', 'subset', 'torn'] as const;
export type Damage = (typeof damages)[number];

/** Files by name, as they lie on the disk. */
export type Files = Map<string, Buffer>;

export type Disk = {
  /** The process goes on. */
  did(deed: Deed): void;
  /** The files as a power cut at this moment may leave them. */
  cut(damage: Damage, random: Random): Files;
};

type Write = Extract<Deed, { do: 'write' | 'truncate' }>;
type Naming = Extract<Deed, { do: 'rename' | 'unlink' }>;

/** No file of the till: it lies where it was told, at once. */
const witness = 'acknowledged';

/**
 * A disk that has been told what a process did. A sync makes durable the file's own bytes, and every name given or taken before
 * it: that is ext4's ordered journal, which SQLite's syncs and our own rely on.
 */
export function disk(): Disk {
  const durable: Files = new Map();
  let pending: Write[] = [];
  let names: Naming[] = [];
  const sync = (file: string): void => {
    // Names first: what is synced under its new name must not be moved away again by an older rename.
    for (const name of names) applyName(durable, name);
    names = [];
    for (const write of pending) if (write.file === file) applyWrite(durable, write);
    pending = pending.filter((write) => write.file !== file);
  };
  return {
    did: (deed) => {
      if (deed.do === 'sync') sync(deed.file);
      else if (deed.do === 'rename' || deed.do === 'unlink') {
        names.push(deed);
        pending = pending.flatMap((write) => moved(write, deed));
      } else if (deed.file === witness) applyWrite(durable, deed);
      else pending.push(deed);
    },
    cut: (damage, random) => {
      const files: Files = new Map([...durable].map(([file, bytes]) => [file, Buffer.from(bytes)]));
      for (const name of names.slice(0, damage === 'dropped' ? 0 : below(random, names.length + 1))) applyName(files, name);
      for (const write of survivors(pending, damage, random)) applyWrite(files, write);
      return files;
    },
  };
}

const moved = (write: Write, deed: Naming): Write[] => {
  if (write.file !== deed.file) return [write];
  return deed.do === 'rename' ? [{ ...write, file: deed.to }] : [];
};

function survivors(writes: readonly Write[], damage: Damage, random: Random): Write[] {
  switch (damage) {
    case 'dropped':
      return [];
    case 'prefix':
      return writes.slice(0, below(random, writes.length + 1));
    case 'subset':
      return writes.filter(() => random() < 0.5);
    case 'torn':
      return writes.flatMap((write) => torn(write, random));
    default:
      return unreachable(damage);
  }
}

const sectorBytes = 512;

/** A sector is written whole or not at all; a write of several may lose any of them. */
function torn(write: Write, random: Random): Write[] {
  if (write.do === 'truncate') return random() < 0.5 ? [write] : [];
  const parts: Write[] = [];
  for (let at = 0; at < write.bytes.length;) {
    const end = Math.min(write.bytes.length, at + sectorBytes - ((write.offset + at) % sectorBytes));
    if (random() < 0.7) parts.push({ ...write, offset: write.offset + at, bytes: write.bytes.subarray(at, end) });
    at = end;
  }
  return parts;
}

function applyWrite(files: Files, write: Write): void {
  const before = files.get(write.file) ?? Buffer.alloc(0);
  const length = write.do === 'truncate' ? write.length : Math.max(before.length, write.offset + write.bytes.length);
  const after =
    length === before.length ? before : Buffer.concat([before, Buffer.alloc(Math.max(0, length - before.length))], length);
  if (write.do === 'write') write.bytes.copy(after, write.offset);
  files.set(write.file, after);
}

function applyName(files: Files, deed: Naming): void {
  const bytes = files.get(deed.file);
  files.delete(deed.file);
  if (deed.do === 'rename' && bytes) files.set(deed.to, bytes);
}
