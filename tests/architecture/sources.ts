import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** `file` and `target` are paths from the repository's top; `target` is null for a module from outside. */
export type Import = { file: string; specifier: string; target: string | null; typeOnly: boolean };

/** All source files below a folder, as sorted paths from the repository's top. */
export function sourcesIn(folder: string): string[] {
  const path = join(repository, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .toSorted();
}

export const textOf = (file: string): string => readFileSync(join(repository, file), 'utf8');

const importForms = [
  /^\s*import\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?(['"])([^'"\n]+)\1/gm,
  /^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+(['"])([^'"\n]+)\1/gm,
  /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g,
  /\brequire\(\s*(['"])([^'"\n]+)\1\s*\)/g,
];

/** Reads the imports by their form alone: another way than the lint rule's, so that one checks the other. */
export function importsOf(file: string): Import[] {
  const text = withoutComments(textOf(file));
  return importForms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const specifier = match[2] ?? '';
      return {
        file,
        specifier,
        target: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null,
        typeOnly: /^\s*(import|export)\s+type\b/.test(match[0]),
      };
    }),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
