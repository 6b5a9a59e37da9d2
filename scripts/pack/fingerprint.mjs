// Says whether something built from the sources is still what they say. By content, because a checkout changes every date.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/steps.mjs';

const inputs = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/pack',
  'scripts/pack.mjs',
  'electron-builder.yml',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  '.cache/runtime.json',
];

export function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(join(root, input))) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export function isFresh(marker, fingerprint) {
  const file = join(root, marker);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

export function markFresh(marker, fingerprint) {
  const file = join(root, marker);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
