// Who may import whom. One table, read by the lint rule below it (scripts/lint/plugin.mjs) and by tests/architecture.

/**
 * The first entry whose `of` is a prefix of the importing file decides. `packages` are the outside modules allowed there
 * ('node:' means every Node built-in, '*' every package but Electron and Node), `files` the prefixes of our own files.
 * `<own>` stands for the folder that `*` matched.
 */
export const walls = [
  { of: 'shared/', packages: ['zod'], files: ['shared/'] },
  { of: 'electron/core/', packages: ['zod'], files: ['shared/', 'electron/core/'] },
  {
    of: 'electron/adapters/',
    packages: ['node:', 'zod', 'uuidv7', 'better-sqlite3', 'keytar', '@point-of-sale/receipt-printer-encoder'],
    files: ['shared/', 'electron/core/ports', 'electron/adapters/'],
  },
  {
    of: 'electron/shell/',
    packages: ['electron', 'node:'],
    files: ['shared/', 'electron/core/ports', 'electron/core/dispatch.ts', 'electron/shell/'],
  },
  { of: 'electron/preload.ts', packages: ['electron'], files: ['shared/'] },
  { of: 'electron/preload-customer.ts', packages: ['electron'], files: ['shared/'] },
  { of: 'electron/main.ts', packages: ['electron', 'node:', '*'], files: ['shared/', 'electron/'] },
  { of: 'electron/', packages: ['node:', '*'], files: ['shared/', 'electron/core/', 'electron/adapters/', 'electron/./'] },
  { of: 'renderer/ui/', packages: ['*'], files: ['shared/', 'renderer/ui/'] },
  {
    of: 'renderer/features/*/',
    packages: ['*'],
    files: ['shared/', 'renderer/ui/', 'renderer/features/<own>/', 'renderer/./'],
  },
  // The manual is read as text.
  { of: 'renderer/', packages: ['*'], files: ['shared/', 'renderer/', 'docs/manual/'] },
  { of: 'tests/', packages: ['node:', '*'], files: ['shared/', 'electron/', 'renderer/', 'scripts/', 'tests/', './'] },
  // The torture command and the benches run what lies under tests/.
  { of: 'scripts/torture.ts', packages: ['node:', '*'], files: ['tests/torture/', 'scripts/torture/'] },
  { of: 'scripts/', packages: ['node:', '*'], files: ['shared/', 'electron/', 'scripts/', './'] },
];

/** Modules of the outside that '*' does not mean. */
const special = /^(node:|electron$|electron\/|better-sqlite3$|keytar$)/;

/**
 * Null when `file` may import `specifier`, else why not. `file` and `target` are paths from the repository's top with
 * forward slashes; `target` is null for an outside module.
 */
export function refusal(file, specifier, target) {
  const found = wallOf(file);
  if (found === null) return null;
  const { wall, own } = found;
  const allowed =
    target === null
      ? wall.packages.some((name) => isPackage(name, specifier, file))
      : wall.files.some((prefix) => isFile(prefix.replace('<own>', own), target));
  return allowed ? null : `${wall.of} may import ${[...wall.packages, ...wall.files].join(', ')}; not ${target ?? specifier}`;
}

function wallOf(file) {
  for (const wall of walls) {
    const match = new RegExp(`^${wall.of.replaceAll('.', '\\.').replace('*', '([^/]+)')}`).exec(file);
    if (match !== null) return { wall, own: match[1] ?? '' };
  }
  return null;
}

function isPackage(name, specifier, file) {
  if (name === '*') return !special.test(specifier) || isTestOfNative(specifier, file);
  if (name === 'node:') return specifier.startsWith('node:');
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** Tests and scripts may open a database or the keychain themselves to look behind the product's back. */
function isTestOfNative(specifier, file) {
  return /^(tests|scripts)\//.test(file) && /^(better-sqlite3|keytar)$/.test(specifier);
}

/** 'renderer/./' means a file directly in renderer/, './' one at the top. */
function isFile(prefix, target) {
  if (!prefix.endsWith('./')) return target.startsWith(prefix);
  const folder = prefix.slice(0, -2);
  return target.startsWith(folder) && !target.slice(folder.length).includes('/');
}
