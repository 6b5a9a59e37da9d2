// Pictures of every state of the page, for people to judge: node tests/page/shots.ts [language] [theme] [WIDTHxHEIGHT[@TEXTSIZE]] [scene...]
// They go to .cache/shots, which is not kept.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Preferences } from '../../shared/domain/settings.ts';
import { root } from './harness/build-page.ts';
import { startAt } from './harness/cashier.ts';
import { openPage } from './harness/open-page.ts';
import { scenes } from './harness/scenes.ts';

const [language = 'bn', theme = 'light', size = '1366x768', ...chosen] = process.argv.slice(2);
const [window, textSize = '100'] = size.split('@');
const [width = 1366, height = 768] = (window ?? '').split('x').map(Number);
const folder = join(root, '.cache/shots');
mkdirSync(folder, { recursive: true });

const { page, url, close } = await openPage();
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(`  console: ${message.text()}`));
page.on('pageerror', (error) => console.log(`  error: ${error.message}`));
await page.setViewportSize({ width, height });
for (const { name, query, go } of scenes) {
  if (chosen.length > 0 && !chosen.some((each) => name.includes(each))) continue;
  try {
    await startAt(page, url, { language, theme, textSize, digits: language === 'bn' ? 'beng' : 'latn' } as Preferences, query);
    await go(page);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${name}.${language}.${theme}.${size}.png`) });
  } catch (error) {
    console.log(`FAILED ${name}: ${String(error).split('\n')[0]}`);
  }
}
await close();
