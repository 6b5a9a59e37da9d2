import { afterAll, beforeAll, expect, test } from 'vitest';
import { backups } from '../../shared/i18n/en/backups.ts';
import { baki } from '../../shared/i18n/en/cash.ts';
import { claims } from '../../shared/i18n/en/claims.ts';
import { day } from '../../shared/i18n/en/day.ts';
import { history, unknowns } from '../../shared/i18n/en/office.ts';
import { reports } from '../../shared/i18n/en/reports.ts';
import { wallet } from '../../shared/i18n/en/wallet.ts';
import { sellMorning, startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { leaveTill, screensOfLists, type Silence } from './harness/scenes-answers.ts';

// A list that is not there yet, or that could not be read, is no empty list: who reads "nothing to check" goes home.

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());

/** Whatever says that there is nothing. */
const claimsNothing = [
  history.empty,
  unknowns.empty,
  unknowns.settledEmpty,
  claims.empty,
  day.empty,
  day.closedDaysNone,
  wallet.empty,
  reports.empty,
  baki.empty,
  baki.even,
  backups.none,
];

async function lookAt(name: string, how: Silence): Promise<string[]> {
  const { page, url } = opened;
  await startAt(page, url, { language: 'en', digits: 'latn' });
  await sellMorning(page);
  await leaveTill(page, how);
  await screensOfLists[name]?.(page);
  const shows = how === 'silent' ? 'Loading…' : 'A1B2-C3D4';
  await page.getByText(shows).first().waitFor();
  const text = await page.locator('main').innerText();
  return claimsNothing.filter((each) => text.includes(each));
}

test.each(Object.keys(screensOfLists))('%s says that it is still reading, and not that there is nothing', async (name) => {
  expect(await lookAt(name, 'silent')).toEqual([]);
});

test.each(Object.keys(screensOfLists))('%s says that it could not read, and not that there is nothing', async (name) => {
  expect(await lookAt(name, 'failing')).toEqual([]);
});
