import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf, spansOf } from '../../renderer/features/help/blocks.ts';
import { chaptersOf, found } from '../../renderer/features/help/chapters.ts';
import { screenKeys, screens } from '../../renderer/screens.ts';
import { slipSamples } from '../../scripts/demo/slip-samples.ts';
import { repository } from './sources.ts';

const folder = join(repository, 'docs/manual');
const images = join(repository, 'docs/images');
const languages = ['bn', 'en'] as const;
const text = { bn: readFileSync(join(folder, 'bn.md'), 'utf8'), en: readFileSync(join(folder, 'en.md'), 'utf8') };
const ids = (language: 'bn' | 'en') => chaptersOf(text[language]).map(({ id }) => id);

test('the manual has the same chapters in both languages, the first day first and all keys last', () => {
  expect(ids('bn')).toEqual(ids('en'));
  expect([ids('en')[0], ids('en').at(-1)]).toEqual(['first-day', 'keys']);
  expect(new Set(ids('en')).size).toBe(ids('en').length);
});

test.each(languages)('every screen has its chapter, and its key stands in the chapter of the keys (%s)', (language) => {
  const keys = chaptersOf(text[language]).find(({ id }) => id === 'keys')?.body ?? '';
  for (const screen of screens) {
    expect(ids(language)).toContain(screen);
    expect(keys).toContain(`\`${screenKeys[screen]}\``);
  }
});

test.each(languages)('no heading of the manual stands outside of a chapter (%s)', (language) => {
  expect(chaptersOf(text[language]).map(({ title }) => title)).toEqual(
    [...text[language].matchAll(/^## (.+)$/gm)].map(([, title]) => title),
  );
});

const picturesIn = (markdown: string) => [...markdown.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => basename(path));
const kept = (part: string) => readdirSync(join(images, part), { withFileTypes: true }).filter((each) => each.isFile());

test.each(languages)('every picture that the manual names exists, and is of its language (%s)', (language) => {
  const pictures = picturesIn(text[language]);
  const all = new Set([...kept(''), ...kept('slips')].map(({ name }) => name));
  expect(pictures.length).toBeGreaterThan(15);
  expect(pictures.filter((name) => !all.has(name) || !name.includes(`-${language}`))).toEqual([]);
});

test('both languages show the same pictures in the same places', () => {
  const shown = (language: 'bn' | 'en') =>
    chaptersOf(text[language]).map(({ id, body }) => [id, picturesIn(body).map((name) => name.replace(`-${language}`, ''))]);
  expect(shown('bn')).toEqual(shown('en'));
});

test('every picture that is kept is shown somewhere, and every kind of slip is kept', () => {
  const shown = new Set(picturesIn([text.bn, text.en, readFileSync(join(repository, 'README.md'), 'utf8')].join('\n')));
  expect(kept('').filter(({ name }) => !shown.has(name))).toEqual([]);
  const slips = languages.flatMap((language) =>
    Object.keys(slipSamples(language)).flatMap((kind) => [`${kind}-${language}-58.png`, `${kind}-${language}-80.png`]),
  );
  expect(
    kept('slips')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(slips.sort());
});

test.each(languages)('the help knows all of the Markdown that the manual uses (%s)', (language) => {
  const shown = chaptersOf(text[language])
    .flatMap(({ body }) => blocksOf(body))
    .flatMap((block) => {
      if (block.kind === 'list') return block.items;
      return block.kind === 'table' ? [block.head, ...block.rows].flat() : [block.text];
    })
    .flatMap((each) => spansOf(each).map((span) => span.text));
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((each) => /[*_`<>#|]{2}|\]\(|^[-#>|]|<\w/.test(each))).toEqual([]);
});

test('a word is found in either language, a title before a text', () => {
  expect(found(chaptersOf(text.en), 'baki')[0]?.id).toBe('baki');
  expect(found(chaptersOf(text.bn), 'ওয়ালেট')[0]?.id).toBe('wallet');
  expect(found(chaptersOf(text.en), 'dispute pack').map(({ id }) => id)).toContain('unknowns');
});
