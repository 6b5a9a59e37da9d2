import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from './sources.ts';

/** One deliberate mistake a file, and the rule that must report it. */
const mistakes: readonly { path: string; rule: string; code: string }[] = [
  { path: 'shared/uses-node.ts', rule: 'desk(import-walls)', code: `import 'node:fs';` },
  { path: 'shared/uses-react.ts', rule: 'desk(import-walls)', code: `import type { FC } from 'react';\nexport type A = FC;` },
  { path: 'shared/knows-core.ts', rule: 'desk(import-walls)', code: `export * from '../electron/core/ports.ts';` },
  { path: 'electron/core/uses-node.ts', rule: 'desk(import-walls)', code: `export const a = await import('node:crypto');` },
  { path: 'electron/core/knows-adapter.ts', rule: 'desk(import-walls)', code: `import '../adapters/clock-system.ts';` },
  {
    path: 'electron/core/types-from-adapter.ts',
    rule: 'desk(import-walls)',
    code: `export type A = import('../adapters/clock-system.ts').A;`,
  },
  { path: 'electron/core/reads-clock.ts', rule: 'desk(no-ambient-world)', code: `export const now = (): number => Date.now();` },
  { path: 'electron/core/makes-date.ts', rule: 'desk(no-ambient-world)', code: `export const now = (): Date => new Date();` },
  {
    path: 'electron/core/rolls-dice.ts',
    rule: 'desk(no-ambient-world)',
    code: `export const dice = (): number => Math.random();`,
  },
  {
    path: 'electron/core/fetches.ts',
    rule: 'eslint(no-restricted-globals)',
    code: `export const get = (): unknown => fetch('x');`,
  },
  { path: 'electron/core/waits.ts', rule: 'eslint(no-restricted-globals)', code: `setTimeout(() => {}, 1);` },
  { path: 'electron/core/prints.ts', rule: 'eslint(no-console)', code: `console.log('x');` },
  { path: 'electron/adapters/knows-use-case.ts', rule: 'desk(import-walls)', code: `import '../core/recharges.ts';` },
  { path: 'electron/adapters/deep/knows-use-case.ts', rule: 'desk(import-walls)', code: `import '../../core/recharges.ts';` },
  { path: 'electron/adapters/uses-electron.ts', rule: 'desk(import-walls)', code: `import 'electron';` },
  { path: 'electron/shell/knows-adapter.ts', rule: 'desk(import-walls)', code: `import '../adapters/clock-system.ts';` },
  { path: 'electron/shell/knows-use-case.ts', rule: 'desk(import-walls)', code: `import '../core/recharges.ts';` },
  { path: 'electron/till.ts', rule: 'desk(import-walls)', code: `import 'electron';` },
  { path: 'electron/preload.ts', rule: 'desk(import-walls)', code: `import 'node:path';` },
  { path: 'renderer/uses-electron.ts', rule: 'desk(import-walls)', code: `import 'electron';` },
  { path: 'renderer/uses-node.ts', rule: 'desk(import-walls)', code: `import 'node:path';` },
  { path: 'renderer/knows-core.ts', rule: 'desk(import-walls)', code: `import '../electron/core/ports.ts';` },
  { path: 'renderer/whole-zod.ts', rule: 'eslint(no-restricted-imports)', code: `import 'zod';` },
  { path: 'renderer/features/sell/knows-feature.ts', rule: 'desk(import-walls)', code: `import '../history/history.tsx';` },
  {
    path: 'renderer/features/sell/deep/knows-feature.ts',
    rule: 'desk(import-walls)',
    code: `import '../../history/history.tsx';`,
  },
  { path: 'renderer/ui/knows-bridge.ts', rule: 'desk(import-walls)', code: `import '../bridge.ts';` },
  { path: 'renderer/ui/knows-feature.ts', rule: 'desk(import-walls)', code: `import '../features/sell/sell.tsx';` },
  { path: 'shared/no-extension.ts', rule: 'desk(import-extensions)', code: `import './money';` },
  { path: 'shared/any.ts', rule: 'typescript(no-explicit-any)', code: `export const a = (b: any): string => String(b);` },
  {
    path: 'shared/floating.ts',
    rule: 'typescript(no-floating-promises)',
    code: `const later = async (): Promise<void> => {};\nexport const run = (): void => {\n  later();\n};`,
  },
  {
    path: 'shared/switch.ts',
    rule: 'typescript(switch-exhaustiveness-check)',
    code: `export const name = (kind: 'a' | 'b'): string => {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n};`,
  },
  { path: 'shared/unused.ts', rule: 'eslint(no-unused-vars)', code: `const unused = 1;\nexport {};` },
  { path: 'shared/loose-equality.ts', rule: 'eslint(eqeqeq)', code: `export const same = (a: unknown): boolean => a == 1;` },
  { path: 'shared/CamelCase.ts', rule: 'unicorn(filename-case)', code: `export const a = 1;` },
  { path: 'shared/evaluates.ts', rule: 'eslint(no-eval)', code: `export const run = (): unknown => eval('1');` },
  {
    path: 'shared/silenced.ts',
    rule: 'desk(reasoned-suppressions)',
    code: `// oxlint-disable-next-line eqeqeq\nexport const same = (a: unknown): boolean => a == 1;`,
  },
  {
    path: 'shared/ignored-error.ts',
    rule: 'typescript(ban-ts-comment)',
    code: `// @ts-ignore\nexport const a: string = 1;`,
  },
  {
    path: 'tests/only.test.ts',
    rule: 'vitest(no-focused-tests)',
    code: `import { test } from 'vitest';\ntest.only('x', () => {});`,
  },
];

const innocent = [
  ['shared/money.ts', 'export const zero = 0;'],
  ['shared/uses-money.ts', `import * as z from 'zod';\nimport { zero } from './money.ts';\nexport const both = [z, zero];`],
  ['electron/core/ports.ts', `export type { Clock } from '../../shared/clock.ts';`],
  ['electron/core/parses-date.ts', `export const hour = (at: string): number => new Date(at).getUTCHours();`],
  [
    'electron/adapters/clock-system.ts',
    `import type { Clock } from '../core/ports.ts';\nexport const now = (): number => Date.now();\nexport type A = Clock;`,
  ],
  [
    'renderer/features/sell/sell.ts',
    `import { zero } from '../../../shared/money.ts';\nimport '../../bridge.ts';\nimport './deep/part.ts';\nexport { zero };`,
  ],
] as const;

type Diagnostic = { code: string; filename: string; message: string };
let diagnostics: Diagnostic[] = [];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-lint-'));
  for (const part of ['.oxlintrc.json', 'tsconfig.base.json', 'scripts/lint'])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const part of ['shared', 'electron', 'electron/core', 'electron/adapters', 'renderer', 'tests']) {
    mkdirSync(join(folder, part), { recursive: true });
    cpSync(join(repository, part, 'tsconfig.json'), join(folder, part, 'tsconfig.json'));
  }
  for (const [path, code] of [...mistakes.map(({ path, code }) => [path, code] as const), ...innocent]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  const oxlint = spawnSync(
    join(repository, 'node_modules', '.bin', 'oxlint'),
    ['--format=json', 'shared', 'electron', 'renderer', 'tests'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  diagnostics = (JSON.parse(oxlint.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(mistakes)('$rule reports $path', ({ path, rule }) => {
  const reported = diagnostics.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code);
  expect(reported).toContain(rule);
});

test.each(innocent)('%s is left alone', (path) => {
  expect(diagnostics.filter(({ filename }) => filename.endsWith(path))).toEqual([]);
});
