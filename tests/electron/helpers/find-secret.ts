import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways in which a text may lie in a file: as it is, as UTF-16, in hexadecimal, in a web address, in base64 at any offset. */
function disguises(secret: string): Buffer[] {
  const plain = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    // the ends depend on the neighbours
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  const texts = [plain.toString('hex'), plain.toString('hex').toUpperCase(), encodeURIComponent(secret), ...base64];
  return [plain, Buffer.from(secret, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}

/** Where any of the secrets lies in a file below the folders, or in the texts. */
export function findSecrets(secrets: string[], folders: string[], texts: Record<string, string>): string[] {
  const needles = secrets.flatMap(disguises);
  const holds = (bytes: Buffer) => needles.some((needle) => bytes.includes(needle));
  const files = folders.flatMap(filesBelow).filter((file) => holds(readFileSync(file)));
  return [...files, ...Object.keys(texts).filter((name) => holds(Buffer.from(texts[name] ?? '', 'latin1')))];
}

/** Sockets and locks that are no files are left out: nothing can be kept in them. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
