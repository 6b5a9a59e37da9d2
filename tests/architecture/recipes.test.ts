import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Follows docs/recipes.md on a copy of the source: what a recipe does not mention must not be needed, and what it does mention
// must be missed by name when it is left out.

const root = fileURLToPath(new URL('../..', import.meta.url));

const copies: string[] = [];
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })));

function copyOfTheSource(): string {
  const copy = mkdtempSync(join(tmpdir(), 'recipe-'));
  copies.push(copy);
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

/** One step of each recipe taken, and the next one left out: all on one copy, as the compiler names every place that lacks something. */
let saidOfOmissions: string;
beforeAll(async () => {
  const copy = copyOfTheSource();
  change(
    copy,
    'shared/ipc/contract.ts',
    "  'till.status': call(",
    "  'till.example': call('cashier', nothing, tillStatusSchema),\n  'till.status': call(",
  );
  change(copy, 'shared/domain/report-list.ts', "'today'", "'example-report',\n  'today'");
  change(
    copy,
    'shared/domain/ledger-entry.ts',
    "  entry('clock-jumped'",
    "  entry('example-happened', { id: rechargeIdSchema }),\n  entry('clock-jumped'",
  );
  change(
    copy,
    'shared/failure.ts',
    "  z.strictObject({ kind: z.literal('unknown-call') }),",
    "  z.strictObject({ kind: z.literal('unknown-call') }),\n  z.strictObject({ kind: z.literal('example-trouble') }),",
  );
  writeFileSync(
    join(copy, 'shared/i18n/xx.ts'),
    `import type { Messages } from './en.ts';\nimport { en } from './en.ts';\nconst { [Object.keys(en)[0] as 'common']: _, ...lacking } = en;\nexport const xx = lacking satisfies Messages;\n`,
  );
  saidOfOmissions = await compile(copy);
}, compileTimeoutMs);

test.each([
  ['a call without its handler', /electron\/core\/handlers\.ts.*till\.example/s],
  ['a report without its file and its line', /electron\/core\/reports\/registry\.ts.*example-report/],
  ['a report without its words', /shared\/i18n\/en\/reports\.ts.*example-report/],
  ['a fact without its case in the reducer', /ledger-sqlite\/reducer\.ts.*example-happened/],
  ['a failure without its words', /(shared\/i18n|renderer)\/.*example-trouble/],
  ['a language that lacks a message', /shared\/i18n\/xx\.ts/],
])('%s does not compile, and the place is named', (_, named) => {
  expect(saidOfOmissions).toMatch(named);
});

test('every file and folder that a recipe names is there', () => {
  const recipes = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
  const named = [...recipes.matchAll(/`((?:shared|electron|tests|renderer|scripts)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect(() => readFileSync(join(root, path)), path).not.toThrow(/ENOENT/);
});
