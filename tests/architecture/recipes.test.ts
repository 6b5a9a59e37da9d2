import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

// Follows docs/recipes.md on a copy of the source: what a recipe does not mention must not be needed, and what it does mention
// must be missed by name when it is left out.

const root = fileURLToPath(new URL('../..', import.meta.url));

function copyOfTheSource(): string {
  const copy = mkdtempSync(join(tmpdir(), 'recipe-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ['shared', 'electron', 'renderer', 'tsconfig.base.json', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

function change(copy: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

/** What the compiler says of the copy: an empty text when every folder compiles. */
async function compile(copy: string): Promise<string> {
  const said = await Promise.all(
    ['shared', 'electron/core', 'electron/adapters', 'electron', 'renderer'].map(
      (folder) =>
        new Promise<string>((resolve) => {
          execFile(
            process.execPath,
            [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', join(copy, folder)],
            (_, stdout) => resolve(stdout),
          );
        }),
    ),
  );
  return said.join('');
}

const compileTimeoutMs = 120_000;

test('an operator is one entry in one file', { timeout: compileTimeoutMs }, async () => {
  const copy = copyOfTheSource();
  change(
    copy,
    'shared/operators.ts',
    '  TT: {',
    "  XX: { echoName: 'Example', name: { en: 'Example', bn: 'উদাহরণ' }, prefixes: ['010'], key: 'X', colour: '#000000', limitsTaka: usualLimits },\n  TT: {",
  );
  expect(await compile(copy)).toBe('');
});

test('a call without its handler does not compile, and the handler is named', { timeout: compileTimeoutMs }, async () => {
  const copy = copyOfTheSource();
  change(
    copy,
    'shared/ipc/contract.ts',
    "  'till.status': call(",
    "  'till.example': call('cashier', nothing, tillStatusSchema),\n  'till.status': call(",
  );
  expect(await compile(copy)).toMatch(/electron\/core\/handlers\.ts.*till\.example/s);
});

test(
  'a report without its file, its line or its words does not compile, and each is named',
  { timeout: compileTimeoutMs },
  async () => {
    const copy = copyOfTheSource();
    change(copy, 'shared/domain/report-list.ts', "'today'", "'example',\n  'today'");
    const said = await compile(copy);
    expect(said).toMatch(/electron\/core\/reports\/registry\.ts.*example/);
    expect(said).toMatch(/shared\/i18n\/en\/reports\.ts.*example/);
  },
);

test('a fact without its case in the reducer does not compile', { timeout: compileTimeoutMs }, async () => {
  const copy = copyOfTheSource();
  change(
    copy,
    'shared/domain/ledger-entry.ts',
    "  entry('clock-jumped'",
    "  entry('example-happened', { id: rechargeIdSchema }),\n  entry('clock-jumped'",
  );
  expect(await compile(copy)).toMatch(/ledger-sqlite\/reducer\.ts/);
});

test('a failure without its words does not compile', { timeout: compileTimeoutMs }, async () => {
  const copy = copyOfTheSource();
  change(
    copy,
    'shared/failure.ts',
    "  z.strictObject({ kind: z.literal('unknown-call') }),",
    "  z.strictObject({ kind: z.literal('unknown-call') }),\n  z.strictObject({ kind: z.literal('example-trouble') }),",
  );
  expect(await compile(copy)).toMatch(/(shared\/i18n|renderer)\/.*example-trouble/s);
});

test('a language that lacks a message does not compile', { timeout: compileTimeoutMs }, async () => {
  const copy = copyOfTheSource();
  const english = readFileSync(join(copy, 'shared/i18n/en.ts'), 'utf8');
  writeFileSync(
    join(copy, 'shared/i18n/xx.ts'),
    `import type { Messages } from './en.ts';\nimport { en } from './en.ts';\nconst { [Object.keys(en)[0] as 'common']: _, ...lacking } = en;\nexport const xx = lacking satisfies Messages;\n`,
  );
  expect(english).toContain('Messages');
  expect(await compile(copy)).toMatch(/shared\/i18n\/xx\.ts/);
});

test('every file and folder that a recipe names is there', () => {
  const recipes = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
  const named = [...recipes.matchAll(/`((?:shared|electron|tests|renderer|scripts)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect(() => readFileSync(join(root, path)), path).not.toThrow(/ENOENT/);
});
