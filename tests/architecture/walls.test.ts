import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, repository, sourcesIn } from './sources.ts';

/** The file of deliberate mistakes is not one of them. */
const importsIn = (folder: string): Import[] =>
  sourcesIn(folder)
    .filter((file) => !file.endsWith('lint-fires.test.ts'))
    .flatMap(importsOf);
const show = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

/** Imports of `folder` that are neither one of the packages nor below one of the paths. */
function strangers(folder: string, packages: RegExp, paths: RegExp): string[] {
  return importsIn(folder)
    .filter(({ specifier, target }) => (target === null ? !packages.test(specifier) : !paths.test(target)))
    .map(show);
}

test('shared imports zod and itself only', () => {
  expect(strangers('shared', /^zod$/, /^shared\//)).toEqual([]);
});

test('the core imports zod, shared and itself only', () => {
  expect(strangers('electron/core', /^zod$/, /^(shared|electron\/core)\//)).toEqual([]);
});

test('an adapter knows shared and the ports, and of the outside Node and five libraries', () => {
  const paths = /^(shared\/|electron\/adapters\/|electron\/core\/ports(\.ts$|\/))/;
  expect(
    strangers('electron/adapters', /^(node:.+|zod|uuidv7|better-sqlite3|keytar|@point-of-sale\/receipt-printer-encoder)$/, paths),
  ).toEqual([]);
});

test('the shell knows shared, the ports and the dispatch, and of the outside Electron and Node', () => {
  const paths = /^(shared\/|electron\/shell\/|electron\/core\/(ports\/|(ports|dispatch)\.ts$))/;
  expect(strangers('electron/shell', /^(node:.+|electron)$/, paths)).toEqual([]);
});

test('the two preloads import Electron and shared only', () => {
  const preload = importsIn('electron').filter(({ file }) => /^electron\/preload(-customer)?\.ts$/.test(file));
  expect(
    preload.filter(({ specifier, target }) => !(specifier === 'electron' || target?.startsWith('shared/'))).map(show),
  ).toEqual([]);
});

test('Electron is imported in the shell, main.ts and the preloads only', () => {
  const everywhere = ['shared', 'electron', 'renderer', 'tests', 'scripts'].flatMap(importsIn);
  // a .cjs file beside the product is a small program that Electron itself runs
  const allowed = /^electron\/(shell\/|main\.ts$|preload(-customer)?\.ts$)|^(scripts|tests)\/.*\.cjs$/;
  expect(everywhere.filter(({ file, specifier }) => /^electron(\/|$)/.test(specifier) && !allowed.test(file)).map(show)).toEqual(
    [],
  );
});

test('the page knows shared and its own files, and no Node, Electron or native module', () => {
  const outside = /^(?!node:|electron(\/|$)|better-sqlite3|keytar|zod$)/;
  expect(strangers('renderer', outside, /^(shared|renderer|docs\/manual)\//)).toEqual([]);
});

test('no feature imports another', () => {
  const feature = (path: string | null): string | undefined => /^renderer\/features\/([^/]+)\//.exec(path ?? '')?.[1];
  const across = importsIn('renderer/features').filter(({ file, target }) => {
    const other = feature(target);
    return other !== undefined && other !== feature(file);
  });
  expect(across.map(show)).toEqual([]);
});

test('the building blocks in ui are given everything: no bridge, no feature', () => {
  expect(strangers('renderer/ui', /./, /^(shared|renderer\/ui)\//)).toEqual([]);
});

test('every relative import names a file that is there', () => {
  const all = ['shared', 'electron', 'renderer', 'tests', 'scripts'].flatMap(importsIn);
  const missing = all.filter(({ file, target }) => {
    const isLoader = file.startsWith('scripts/electron-runtime/');
    return target !== null && !isLoader && !existsSync(join(repository, target.replace(/\?.*$/, '')));
  });
  expect(missing.map(show)).toEqual([]);
});

test('results and failures do not know each other in a circle, not even by type', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { target } of importsOf(file)) if (target !== null) visit(target);
  };
  visit('shared/failure.ts');
  expect([...reached]).toContain('shared/outcome.ts');
  expect([...reached]).not.toContain('shared/result.ts');
});

test('nothing that runs imports in a circle', () => {
  const edges = new Map<string, string[]>();
  for (const { file, target, typeOnly } of ['shared', 'electron', 'renderer'].flatMap(importsIn)) {
    if (target !== null && !typeOnly) edges.set(file, [...(edges.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
