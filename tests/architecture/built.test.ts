import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { repository } from './sources.ts';

const out = join(repository, 'out');
const beforeSellScreenMaxBytes = 160 * 1024;

beforeAll(() => {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: repository, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`the build failed\n${build.stdout}${build.stderr}`);
}, 120_000);

const read = (file: string): string => readFileSync(join(out, file), 'utf8');

const built = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => ending.test(file));

const required = (file: string): string[] =>
  [...read(file).matchAll(/\b(?:require|import)\(\s*(["'`])([^"'`]+)\1\s*\)/g)].map((match) => match[2] ?? '');

test('each preload is one CommonJS file that requires Electron and nothing else', () => {
  const files = built('preload', /./);
  expect(files.toSorted()).toEqual(['preload/preload-customer.cjs', 'preload/preload.cjs']);
  for (const file of files) expect(new Set(required(file)), file).toEqual(new Set(['electron']));
});

test('the preload of the customer’s window can send nothing to the till', () => {
  expect(read('preload/preload-customer.cjs')).not.toMatch(/\b(invoke|send|sendSync|postMessage|sendToHost)\b/);
});

test('the main bundle asks for Electron, Node and the two native modules only, so everything else is inside it', () => {
  const asked = built('main', /\.cjs$/).flatMap(required);
  expect(asked.filter((name) => !/^(electron|node:[\w/]+|better-sqlite3|keytar|\.\/[\w.-]+\.cjs)$/.test(name))).toEqual([]);
});

test('both native modules are left outside the bundle', () => {
  const asked = built('main', /\.cjs$/).flatMap(required);
  expect(asked).toEqual(expect.arrayContaining(['better-sqlite3', 'keytar']));
  expect(built('.', /\.node$/)).toEqual([]);
});

test('nothing that was built evaluates text as code', () => {
  const scripts = built('.', /\.(cjs|js|html)$/);
  // zod's probe for its compiler, which `jitless` switches off before it is reached
  const withoutProbe = (file: string): string => read(file).replaceAll('new Function("")', '');
  expect(scripts.filter((file) => /\beval\s*\(|\bnew Function\s*\(/.test(withoutProbe(file)))).toEqual([]);
  expect(
    built('main', /\.cjs$/)
      .map(read)
      .join(),
  ).toMatch(/jitless: (true|!0)/);
});

test('the page asks for no Node built-in and no Electron', () => {
  const scripts = built('renderer', /\.js$/);
  expect(scripts.filter((file) => /["'`]node:|\brequire\(|from\s*["'](electron|fs|path)["']/.test(read(file)))).toEqual([]);
});

test('the page has no inline script and loads nothing from elsewhere', () => {
  const html = read('renderer/index.html');
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.filter(([, attributes = '', code = '']) => code.trim() !== '' || !/\bsrc="\.?\//.test(attributes))).toEqual([]);
  expect(html).not.toMatch(/\b(src|href)="(https?:)?\/\//);
});

test('what serves tests only is not in the release build', () => {
  expect(built('.', /\.(cjs|js)$/).filter((file) => /__TEST_BUILD__/.test(read(file)))).toEqual([]);
});

test('no path of the machine that built it is in the build', () => {
  expect(built('.', /\.(cjs|js|css|html)$/).filter((file) => read(file).includes(repository))).toEqual([]);
});

test('the script before the sell screen is at most 160 KB, zipped', () => {
  const entries = [...read('renderer/index.html').matchAll(/(?:src|href)="\.?\/([^"]+\.js)"/g)].map((match) =>
    posix.join('renderer', match[1] ?? ''),
  );
  const sell = built('renderer', /\/sell[\w-]*\.js$/);
  const needed = closure([...entries, ...sell]);
  const bytes = needed.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  expect(needed.length).toBeGreaterThan(0);
  expect(bytes, `${needed.join(', ')}: ${bytes} bytes`).toBeLessThanOrEqual(beforeSellScreenMaxBytes);
});

/** The files and all that they import in turn, except what is only loaded later with import(). */
function closure(files: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, specifier = ''] of read(file).matchAll(/(?:\bfrom|^import|[;}]import)\s*["'](\.[^"']+\.js)["']/gm)) {
      add(posix.join(posix.dirname(file), specifier));
    }
  };
  files.forEach(add);
  return [...found];
}
