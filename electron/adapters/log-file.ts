import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/ports.ts';

const maxBytes = 2 * 1024 * 1024;
const filesKept = 5;
const maxStackLetters = 4000;

/**
 * Writes `<dir>/desk.log`, one JSON object a line, `desk.1.log` being the one before it; at most 10 MiB in all.
 * JSON escapes control characters, so no text can start a line of its own or drive a terminal. A log that cannot be written
 * is given up silently: selling does not depend on it.
 */
export function createFileLog(dir: string): Log {
  const file = join(dir, 'desk.log');
  const write = (line: object) => {
    try {
      mkdirSync(dir, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= maxBytes) rotate(dir);
      appendFileSync(file, `${oneLine(line)}\n`, { mode: 0o600 });
    } catch {
      // a full or read-only disk: the ledger says so where it matters
    }
  };
  return {
    info: (event, facts = {}) => write({ at: now(), event, ...facts }),
    incident: (error, where) => {
      const id = incidentId();
      write({ at: now(), event: 'incident', id, where, ...describe(error) });
      return id;
    },
  };
}

const now = (): string => new Date().toISOString();

/** Six letters and digits that cannot be taken for one another when read out over the phone. */
function incidentId(): string {
  const letters = '23456789ACDEFHJKMNPQRTUVWXY';
  return Array.from(randomBytes(6), (byte) => letters[byte % letters.length]).join('');
}

/** Names, message and stack only: whatever else hangs on an error object may hold what must not be written down. */
function describe(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack } = error;
  return { error: masked(`${name}: ${message}`.slice(0, 500)), ...(stack && { stack: masked(stack.slice(0, maxStackLetters)) }) };
}

/** An error's text is not ours to choose: a number in it is masked like everywhere else. */
const masked = (text: string): string => text.replaceAll(/(01[3-9])\d{4}(\d{4})/g, '$1***$2');

/** JSON leaves DEL, the C1 controls, the line separators and the text direction marks as they are; a terminal would not. */
function oneLine(value: object): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function rotate(dir: string): void {
  const name = (age: number) => join(dir, age === 0 ? 'desk.log' : `desk.${age}.log`);
  for (let age = filesKept - 2; age >= 0; age -= 1) {
    if (statSync(name(age), { throwIfNoEntry: false })) renameSync(name(age), name(age + 1));
  }
}
