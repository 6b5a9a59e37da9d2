import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPage } from './harness/build-page.ts';

/** performance.md 14. */
const limitBytes = 160 * 1024;

type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;
let folder = '';
let manifest: Manifest = {};
const source = (file: string) => readFileSync(join(folder, file), 'utf8');
const scripts = () => readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-bundle-'));
  await buildPage(folder, { harness: false });
  manifest = JSON.parse(source('.vite/manifest.json')) as Manifest;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The entry and everything it imports statically: what must be there before the sell screen can be used. */
function neededAtOnce(key = 'index.html', seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const each of manifest[key]?.imports ?? []) neededAtOnce(each, seen);
  return seen;
}

test('the JavaScript before the sell screen is at most 160 KB, gzipped', () => {
  const bytes = [...neededAtOnce()].map((key) => gzipSync(source(manifest[key]?.file ?? '')).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(limitBytes);
});

test('history, unknowns, day, settings, wallet, reports and staff are read only afterwards', () => {
  const later = manifest['index.html']?.dynamicImports ?? [];
  for (const feature of ['history', 'unknowns', 'day', 'settings', 'wallet', 'reports', 'staff']) {
    const key = later.find((each) => each.includes(`features/${feature}/`));
    expect(key, feature).toBeDefined();
    expect(neededAtOnce().has(key ?? ''), feature).toBe(false);
  }
});

test('no schema library and nothing that makes code from text is in the page', () => {
  for (const file of scripts()) {
    const text = source(`assets/${file}`);
    expect(text, file).not.toMatch(/ZodError|safeParse|\beval\(|new Function\(/);
  }
});

test('nothing in the page points outside of it', () => {
  const allowed =
    /^https?:\/\/(www\.w3\.org|react\.dev|localhost|formatjs|reactjs\.org|fb\.me|react-aria|developer\.mozilla\.org|bit\.ly|github\.com|tailwindcss\.com|(www|react)\.i18next\.com|npms\.io)/;
  for (const file of readdirSync(join(folder, 'assets')).filter((each) => /\.(js|css)$/.test(each))) {
    const links = source(`assets/${file}`).match(/https?:\/\/[\w.-]+/g) ?? [];
    expect(
      links.filter((link) => !allowed.test(link)),
      file,
    ).toEqual([]);
  }
  expect(source('index.html')).not.toMatch(/https?:|<style|<script>|style=|\son\w+=/);
});

test('fonts are inside the app, in both scripts', () => {
  const fonts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.woff2'));
  expect(fonts.some((file) => file.includes('bengali-bengali'))).toBe(true);
  expect(fonts.some((file) => file.includes('bengali-latin'))).toBe(true);
});
