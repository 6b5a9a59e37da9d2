import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { carriedShop, itemStates, type Facts } from '../../renderer/features/settings/live-items.ts';
import { defaultShopSettings } from '../../shared/domain/defaults.ts';
import { en } from '../../shared/i18n/en.ts';
import { startAt } from './harness/cashier.ts';
import { openPage, type OpenedPage } from './harness/open-page.ts';
import { prepare, toMode } from './harness/scenes-go-live.ts';

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openPage();
});
afterAll(() => opened.close());
beforeEach(() => startAt(opened.page, opened.url, { language: 'en' }));

const start = () => opened.page.getByRole('button', { name: en.settings.mode.toLive });
const item = (id: string) => opened.page.locator(`[data-item=${id}]`);
const status = () =>
  opened.page.evaluate(async () => {
    const answer = await window.desk.call('till.status', {});
    if (!answer.ok) throw new Error('no status');
    return answer.value;
  });

const nothing: Facts = {
  status: {
    mode: 'practice',
    credentials: { held: 'none', keychain: 'ok' },
    settings: defaultShopSettings,
    printing: { printer: null, troubled: 0 },
    seat: { state: 'open', staffId: null },
  },
  printer: undefined,
  isBalanceKnown: undefined,
};

test('only the key is needed; what lies in the real ledger is for afterwards', () => {
  const states = itemStates(nothing);
  expect(Object.keys(states).filter((id) => states[id as keyof typeof states] === 'missing')).toEqual(['credentials']);
  expect(states).toMatchObject({ owner: 'later', limits: 'later', balance: 'later', soleTill: 'later' });
  const live = itemStates({ ...nothing, status: { ...nothing.status, mode: 'live' }, isBalanceKnown: false });
  expect(live).toMatchObject({ owner: 'look', limits: 'look', balance: 'look' });
});

test('a printer counts only when its test page came out right', () => {
  const printing = { printer: 'POS-80', troubled: 0 };
  const seen = (tested: 'right' | 'garbled' | null) =>
    itemStates({
      ...nothing,
      status: { ...nothing.status, printing },
      printer: { tested: tested && { seen: tested, at: '2026-11-28T08:00:00.000Z', by: 'Rahima' } },
    }).printer;
  expect([seen('right'), seen('garbled'), seen(null)]).toEqual(['ok', 'look', 'look']);
});

test('nothing that guards money is carried from practice', () => {
  const carried = Object.keys(carriedShop(defaultShopSettings));
  expect(carried.filter((name) => !/^(shop|receipt|paperWidthMm)/.test(name))).toEqual([]);
});

test('without a key the start is shut and says why, and the list leads to where the key is given', async () => {
  const { page } = opened;
  await toMode(page);
  expect(await start().isDisabled()).toBe(true);
  await page.getByText(en.goLive.item.credentials, { exact: false }).nth(1).waitFor();
  await item('credentials').getByRole('button').click();
  await page.getByRole('textbox', { name: en.settings.credentials.apiKey }).waitFor();
  expect((await status()).mode).toBe('practice');
});

test('ready: one button, one confirmation that names what is not done, and the list is still there afterwards', async () => {
  const { page } = opened;
  await prepare(page);
  await toMode(page);
  await start().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(en.goLive.item.printer).waitFor();
  await dialog.getByRole('button', { name: en.settings.mode.cancel }).click();
  expect((await status()).mode).toBe('practice');
  await start().click();
  await dialog.getByRole('button', { name: en.settings.mode.toLive }).click();
  await expect.poll(async () => (await status()).mode).toBe('live');
  await page.getByText(en.goLive.started).waitFor();
  expect(await start().count()).toBe(0);
  await item('soleTill').getByText(en.goLive.text.soleTill.only, { exact: true }).click();
  await expect.poll(async () => (await status()).settings.soleTill).toBe(true);
  await item('balance').getByRole('button').click();
  await page.getByRole('heading', { name: en.wallet.title }).waitFor();
});
