import { expect, test } from 'vitest';
import { sourcesIn, textOf } from './sources.ts';

const product = ['shared', 'electron', 'renderer'].flatMap(sourcesIn);
const everything = [...product, ...sourcesIn('scripts'), ...sourcesIn('tests')].filter(
  (file) => !file.endsWith('lint-fires.test.ts'),
);
const linesOf = (file: string): number => textOf(file).split('\n').length - 1;

test('no file is longer than 250 lines', () => {
  const long = everything.filter((file) => linesOf(file) > 250).map((file) => `${file}: ${linesOf(file)} lines`);
  expect(long).toEqual([]);
});

test('half of the product files fit on one screen of 70 lines', () => {
  const lengths = product.map(linesOf).toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(70);
});

test('file names are in kebab-case', () => {
  const odd = everything.filter((file) => !/^([a-z0-9.-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(file));
  expect(odd).toEqual([]);
});

test('no type check is switched off, and no rule without a reason', () => {
  const silenced = everything.flatMap((file) =>
    textOf(file)
      .split('\n')
      .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
      .filter(({ line }) => /\/[/*].*@ts-(ignore|nocheck)|\/[/*]\s*(oxlint|eslint)-disable(?!.* -- \S.{9,})/.test(line))
      .map(({ at }) => at),
  );
  expect(silenced).toEqual([]);
});

test('the product never says any', () => {
  const careless = product.filter((file) => /(:|\bas|<|,|\|)\s*any\b(?!\w|')/.test(withoutTextAndComments(file)));
  expect(careless).toEqual([]);
});

function withoutTextAndComments(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
    .replace(/>[^<>{}]*</g, '><');
}
