import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { sellToTheEnd, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { practise } from './harness/scenes-training.ts';

const { guide, run, scenario } = en.training;
let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en' }));

const strip = () => opened.page.locator('[data-strip]');
const says = (text: string) => strip().filter({ hasText: text }).waitFor();
const firstRun = () =>
  opened.page.evaluate(async () => {
    const answer = await window.desk.call('till.status', {});
    return answer.ok ? answer.value.preferences.firstRun : 'no status';
  });
const behaviour = () =>
  opened.page.evaluate(async () => {
    const answer = await window.desk.call('practice.state', {});
    return answer.ok ? answer.value.behaviour : 'no state';
  });
const received = () => opened.page.evaluate(() => window.harness.play.received.length);

async function toConfirm(): Promise<void> {
  await opened.page.locator('#amount:focus').waitFor();
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('#confirm-title').waitFor();
}
async function sellOn(): Promise<void> {
  await toConfirm();
  await opened.page.keyboard.press('Enter');
}

test('the guide leads through the first sale step by step, takes no key and no focus, and is not seen again', async () => {
  const { page } = opened;
  await page.evaluate(() => {
    void window.desk.call('preferences.change', { firstRun: 'guide' });
    window.harness.emitChanged();
  });
  await says(guide.number);
  await page.locator('#phone:focus').waitFor();
  await page.keyboard.type('01712345678');
  await page.keyboard.press('Enter');
  await says(guide.operator);
  await page.keyboard.press('g');
  await says(guide.amount);
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await says(guide.confirm);
  expect(await firstRun()).toBe('guide');
  await page.keyboard.press('Enter');
  await says(guide.succeeded);
  await page.keyboard.press('Enter');
  await says(guide.done);
  await expect.poll(firstRun).toBe('done');
  await page.locator('#phone:focus').waitFor();
  await page.getByRole('button', { name: guide.close }).click();
  await strip().waitFor({ state: 'detached' });
  // a finger or a mouse on the strip leaves the caret where it was
  await page.locator('#phone:focus').waitFor();
});

test('the guide can be left at once', async () => {
  await opened.page.evaluate(() => {
    void window.desk.call('preferences.change', { firstRun: 'guide' });
    window.harness.emitChanged();
  });
  await opened.page.getByRole('button', { name: guide.skip }).click();
  await strip().waitFor({ state: 'detached' });
  await expect.poll(firstRun).toBe('done');
});

test('the dropped line: looked up and not sold again is right, and the provider answers as usual afterwards', async () => {
  const { page } = opened;
  await practise(page, 0);
  await sellOn();
  await page.locator('#ended-title').waitFor();
  await expect.poll(behaviour).toBe('honest');
  await page.keyboard.press('F3');
  await says(scenario['line-drops'].right);
  await page.locator('[data-scenarios]').click();
  await page.locator('dialog').getByRole('img', { name: en.training.list.done }).waitFor();
  await page.keyboard.press('Escape');
  expect(await received()).toBe(1);
});

test('the dropped line: selling it again is wrong, and the till has sent nothing for it', async () => {
  const { page } = opened;
  await practise(page, 0);
  await page.locator('#amount:focus').waitFor();
  const digits = ((await page.locator('button', { hasText: '018' }).first().textContent()) ?? '').replace(/\D/g, '').slice(-11);
  await sellOn();
  await page.locator('#ended-title').waitFor();
  await page.keyboard.press('Enter');
  await sellToTheEnd(page, digits, '20');
  await says(run.wrong);
  await says(scenario['line-drops'].wrong);
  expect(await received()).toBe(1);
});

test('the swapped digits: going back and selling to the number that was said is right', async () => {
  const { page } = opened;
  await practise(page, 2);
  const said = /01\d{3}-\d{6}/.exec((await strip().textContent()) ?? '')?.[0].replace('-', '') ?? '';
  expect(said).toHaveLength(11);
  await toConfirm();
  expect((await page.locator('main').textContent())?.replace('-', '')).not.toContain(said);
  for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
  await sellToTheEnd(page, said, '50');
  await says(scenario['wrong-number'].right);
});

test('the same sale twice: the customer comes back, the warning is read and left', async () => {
  const { page } = opened;
  await practise(page, 3);
  await sellOn();
  await page.locator('#ended-title').waitFor();
  await page.keyboard.press('Enter');
  await sellOn();
  await page.locator('#duplicate-title').waitFor();
  await page.keyboard.press('Escape');
  await says(scenario['same-twice'].right);
  expect(await received()).toBe(1);
});

test('too little balance: refused, and on to the next customer', async () => {
  const { page } = opened;
  await practise(page, 1);
  await sellOn();
  await page.locator('#ended-title').waitFor();
  await page.keyboard.press('Enter');
  await says(scenario['balance-low'].right);
});

test('who stops in the middle leaves the provider as it always is', async () => {
  const { page } = opened;
  await practise(page, 5);
  await page.locator('#amount:focus').waitFor();
  expect(await behaviour()).toBe('server-error');
  await page.getByRole('button', { name: run.stop }).click();
  await strip().waitFor({ state: 'detached' });
  await expect.poll(behaviour).toBe('honest');
});
