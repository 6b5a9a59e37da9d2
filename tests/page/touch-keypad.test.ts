import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { putFingerOn, type Finger } from '../electron/helpers/touch.ts';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';

let opened: OpenedPage;
let finger: Finger;
beforeAll(async () => {
  opened = await openPage();
  finger = await putFingerOn(opened.page);
});
afterAll(() => opened.close());
beforeEach(async () => {
  await startAt(opened.page, opened.url, { language: 'en', digits: 'latn' });
  await untilTheKeysCome();
});

const pad = () => opened.page.locator('div[role=group].fixed');
const key = (name: string) => pad().getByRole('button', { name, exact: true });
const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const focused = () => opened.page.locator('input:focus');

/** They are read after the first quiet moment; until then a finger in a field brings none. */
async function untilTheKeysCome() {
  await finger.tap(opened.page.locator('nav button').nth(1));
  const search = opened.page.locator('input[type=search]');
  await expect.poll(async () => (await finger.tap(search), pad().count()), { timeout: 20_000, interval: 200 }).toBe(1);
}

async function openPayOut() {
  await finger.tap(opened.page.locator('nav button').nth(3));
  await finger.tap(button('Take cash out'));
  await focused().waitFor();
}

test('a finger writes an amount in a dialog, erases, and chooses a reason that may be changed', async () => {
  const { page } = opened;
  await openPayOut();
  for (const each of ['1', '2', '0', '.', '5']) await finger.tap(key(each));
  expect(await focused().inputValue()).toBe('120.5');
  await finger.tap(key('Erase last digit'));
  await finger.tap(key('Erase last digit'));
  expect(await focused().inputValue()).toBe('120');
  await finger.tap(key('Done'));
  await pad().waitFor({ state: 'detached' });
  await finger.tap(page.getByText('Something else', { exact: true }));
  await finger.tap(button('Lent for a while'));
  expect(await page.getByRole('textbox', { name: 'Remark' }).inputValue()).toBe('Lent for a while');
  await finger.tap(button('Write it down'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('main').innerText()).toContain('Lent for a while');
});

test('the keys lie over no field they write into, are big enough, and go from note to note', async () => {
  const { page } = opened;
  await finger.tap(page.locator('nav button').nth(3));
  await finger.tap(button('Count and close'));
  const notes = page.locator('dialog input');
  await pad().waitFor();
  for (let at = 0; at < (await notes.count()); at += 1) {
    expect(await notes.nth(at).evaluate((each) => each === document.activeElement)).toBe(true);
    const field = await focused().boundingBox();
    const keys = await pad().boundingBox();
    if (!field || !keys) throw new Error('not there');
    const apart =
      field.x + field.width <= keys.x ||
      keys.x + keys.width <= field.x ||
      field.y + field.height <= keys.y ||
      keys.y + keys.height <= field.y;
    expect(apart, `note ${at}`).toBe(true);
    await finger.tap(key(String(at % 10)));
    if (at + 1 < (await notes.count())) await finger.tap(key('Next field'));
  }
  expect(await key('Next field').isDisabled()).toBe(true);
  expect(await notes.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).join(''))).toBe('0123456789');
  for (const each of await pad().getByRole('button').all()) {
    const box = await each.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('a keyboard or a mouse never brings the keys, and sends them away', async () => {
  const { page } = opened;
  await page.keyboard.press('F4');
  await button('Take cash out').click();
  await focused().waitFor();
  expect(await pad().count()).toBe(0);
  await finger.tap(focused());
  await pad().waitFor();
  await page.keyboard.press('7');
  await pad().waitFor({ state: 'detached' });
  expect(await focused().inputValue()).toBe('7');
});

test('the figures have the face that the shop chose', async () => {
  const { page, url } = opened;
  await startAt(page, url, { language: 'bn', digits: 'beng' });
  await untilTheKeysCome();
  await finger.tap(key('৭'));
  expect(await focused().inputValue()).toBe('7');
});
