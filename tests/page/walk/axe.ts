import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe has against the page, of any impact: everything it knows, or only what a change of colours can break. Money and numbers
 * are read at arm's length in any light, so theirs is the stricter contrast: AAA, 7 to 1, and 4.5 to 1 where they are large.
 */
export async function violations(page: Page, what: 'everything' | 'colours'): Promise<string[]> {
  const { violations } = await run(page, what);
  return violations.flatMap(({ id, nodes }) => {
    const meant = id === 'color-contrast-enhanced' ? nodes.filter(({ html }) => html.includes('data-number')) : nodes;
    return meant.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
  });
}

async function run(page: Page, what: 'everything' | 'colours'): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return await page.evaluate(
    async ([tags, coloursOnly]) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const enhanced = { 'color-contrast-enhanced': { enabled: true } };
      const rules = ['color-contrast', 'color-contrast-enhanced'];
      return await axe.run(document, {
        resultTypes: ['violations'],
        ...(coloursOnly
          ? { runOnly: { type: 'rule', values: rules } }
          : { runOnly: { type: 'tag', values: [...tags] }, rules: enhanced }),
      });
    },
    [everything, what === 'colours'] as const,
  );
}
