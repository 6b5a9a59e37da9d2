import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillIn, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
const alerts: string[] = [];
beforeAll(async () => {
  opened = await openPage();
  opened.page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(() => opened.close());

const attacks = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '"><svg onload=window.hit=1>',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  'javascript:window.hit=1',
  '</dd><style>*{display:none}</style>',
  '{{t}} $t(sell.title) {{constructor.constructor("window.hit=1")()}}',
  '<a href="javascript:window.hit=1">রহিমা</a>',
  '&lt;b&gt;not bold&lt;/b&gt;',
  '<math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=window.hit=1 src=1>">',
  'ক্ষ্ম'.repeat(20),
  'W'.repeat(100),
  "'; DROP TABLE ledger_entry; --",
  '${window.hit=1}',
];

test.each(attacks)('a customer’s name %j stays text on the outcome and in the history', async (name) => {
  const { page, url } = opened;
  const kept = [...name].slice(0, 100).join('');
  await startAt(page, url, { language: 'en', digits: 'latn' });
  await fillIn(page, '01812345678', '50');
  await page.evaluate((full_name) => void (window.harness.play.next = { reply: { full_name } }), name);
  const elements = await page.evaluate(() => document.querySelectorAll('script, style, iframe, img').length);
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await page.locator('dl bdi').innerText()).toBe(kept);
  await page.keyboard.press('F2');
  await page.locator('main section [role=option]').first().click();
  await page.locator('article').waitFor();
  expect(await page.locator('aside dl bdi').innerText()).toBe(kept);
  expect(await page.evaluate(() => document.querySelectorAll('script, style, iframe, img').length)).toBe(elements);
  expect(await page.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined();
  expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
  expect(alerts).toEqual([]);
});

test.each(attacks.slice(0, 6))('the provider’s own words %j stay text, and so does a shop’s name', async (words) => {
  const { page, url } = opened;
  await startAt(page, url, { language: 'en', digits: 'latn' });
  await page.evaluate(async (shopName) => void (await window.desk.call('settings.change', { shopName })), words);
  await page.evaluate(() => window.harness.emitChanged());
  await fillIn(page, '01812345678', '50');
  await page.evaluate(async (failure_reason) => {
    await window.desk.call('practice.change', { behaviour: 'declines' });
    window.harness.play.next = { reply: { failure_reason } };
  }, words);
  await page.keyboard.press('Enter');
  await page.locator('#ended-title').waitFor();
  expect(await page.locator('dl bdi').innerText()).toBe(`“${words}”`);
  expect(await page.locator('header bdi').innerText()).toBe(words.slice(0, 60));
  expect(await page.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined();
  expect(alerts).toEqual([]);
});
