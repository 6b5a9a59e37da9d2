import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bn } from '../../shared/i18n/bn.ts';
import { en, type Messages } from '../../shared/i18n/en.ts';
import { readEntries } from '../helpers/read-entries.ts';
import { fingers, keys, type Hands } from './helpers/hands.ts';
import { arrive, button, openShop, sales, sell, type Shop } from './helpers/shop-day.ts';

declare global {
  interface Window {
    touched: { keys: number; mouse: number; touch: number };
  }
}

test.each([
  ['keys', 'en'],
  ['keys', 'bn'],
  ['fingers', 'bn'],
  ['fingers', 'en'],
] as const)(
  'a whole day by %s alone, in %s, is in the ledger and in the provider’s books as it was done',
  async (by, language) => {
    const words: Messages = language === 'en' ? en : bn;
    const shop = await openShop(language, words);
    await countTouches(shop);
    const hands = by === 'keys' ? keys(shop.page) : await fingers(shop.page, words, language);

    await arrive(shop, hands, 'cashier');
    await openDrawer(shop, hands);
    for (const sale of sales) await sell(shop, hands, sale);
    await reprintNewest(shop, hands);
    await arrive(shop, hands, 'owner');
    await settleBoth(shop, hands);
    await payOut(shop, hands);
    await countDrawer(shop, hands);
    await closeDay(shop, hands);

    const touched = await shop.page.evaluate(() => window.touched);
    expect(touched).toMatchObject(by === 'keys' ? { mouse: 0, touch: 0 } : { mouse: 0, keys: 0 });
    expect(by === 'keys' ? touched.keys : touched.touch).toBeGreaterThan(200);
    expect(await shop.call('ledger.verify', {})).toMatchObject({ intact: true });
    expect(await shop.close()).toBe(0);
    await expectAsDone(shop);
  },
);

const countTouches = ({ page }: Shop) =>
  page.evaluate(() => {
    window.touched = { keys: 0, mouse: 0, touch: 0 };
    addEventListener('keydown', () => (window.touched.keys += 1), true);
    addEventListener(
      'pointerdown',
      ({ pointerType }) => (window.touched[pointerType === 'touch' ? 'touch' : 'mouse'] += 1),
      true,
    );
  });

async function openDrawer(shop: Shop, hands: Hands): Promise<void> {
  const { page, words } = shop;
  await hands.figure(page.getByRole('textbox', { name: words.day.float }), '1000');
  await hands.press(button(shop, words.day.openShift));
  await page.locator('#phone').waitFor();
}

async function reprintNewest(shop: Shop, hands: Hands): Promise<void> {
  await hands.goTo('history');
  await hands.newest();
  await hands.press(button(shop, shop.words.printing.reprint));
  const newest = async () => (await shop.call('print.jobs', { limit: 1 })).items[0];
  await expect.poll(newest, { timeout: 20_000 }).toMatchObject({ what: { kind: 'receipt', copy: 2 }, state: 'sent' });
}

/** The one that went without an answer was charged; the one that the provider had an error for was not. */
async function settleBoth(shop: Shop, hands: Hands): Promise<void> {
  const { page, words } = shop;
  await hands.goTo('unknowns');
  for (const verdict of ['charged', 'not-charged'] as const) {
    await hands.press(button(shop, words.unknowns.settle).first());
    const dialog = page.getByRole('dialog');
    await hands.choose(dialog.getByRole('radio', { name: words.unknowns[verdict] }));
    const usual = button(shop, words.suggested[verdict].dashboard);
    await hands.because(dialog.getByRole('textbox'), usual, 'seen on the dashboard');
    await hands.press(button(shop, words.unknowns.save));
    await dialog.waitFor({ state: 'detached' });
  }
}

async function payOut(shop: Shop, hands: Hands): Promise<void> {
  const { page, words } = shop;
  await hands.goTo('day');
  await hands.press(button(shop, words.cash.payOut));
  const dialog = page.getByRole('dialog');
  await hands.figure(dialog.getByRole('textbox', { name: words.cash.amount }), '120');
  await hands.choose(dialog.getByRole('radio').last());
  const note = dialog.getByRole('textbox', { name: words.cash.note });
  await hands.because(note, button(shop, words.suggested.cash.forOwner), 'tea for everybody');
  await hands.press(button(shop, words.cash.save));
  await dialog.waitFor({ state: 'detached' });
}

/** Tk 2,310 should be there; Tk 2,300 are. */
async function countDrawer(shop: Shop, hands: Hands): Promise<void> {
  const { page, words } = shop;
  await hands.press(button(shop, words.cash.count));
  const notes = page.getByRole('dialog').getByRole('textbox');
  await hands.figure(notes.nth(0), '2');
  await hands.figure(notes.nth(3), '3');
  await hands.press(button(shop, words.cash.close));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const why = page.getByRole('textbox', { name: words.cash.explain });
  await hands.because(why, button(shop, words.suggested.difference.change), 'wrong change');
  await hands.press(button(shop, words.cash.save));
  await why.waitFor({ state: 'detached' });
}

async function closeDay(shop: Shop, hands: Hands): Promise<void> {
  const { page, words } = shop;
  const dialog = page.getByRole('dialog');
  await hands.press(button(shop, words.day.close));
  await hands.press(dialog.getByRole('button', { name: words.day.closeYes }));
  await dialog.waitFor({ state: 'detached' });
  await hands.press(button(shop, words.receipts.daySlip));
  await dialog.getByRole('img').or(dialog.locator('article')).first().waitFor();
  await hands.press(button(shop, words.printing.print));
  const newest = async () => (await shop.call('print.jobs', { limit: 1 })).items[0];
  await expect.poll(newest, { timeout: 20_000 }).toMatchObject({ what: { kind: 'day' }, state: 'sent' });
  await hands.press(button(shop, words.receipts.back));
  await dialog.waitFor({ state: 'detached' });
}

type Body = { id: string; phone: string; amount: number };

/** Read from the ledger's own file after the app has ended, and from the books of the other side. */
async function expectAsDone({ dataDir, provider }: Shop): Promise<void> {
  const entries = readEntries(join(dataDir, 'live'));
  const bodies = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ body }) => body as Body);
  const told = (all: readonly { phone: string; amount: number }[]) => all.map(({ phone, amount }) => `${phone} ${amount}`);
  const orders = sales.map(({ phone, amount, ends }) => ({ phone, amount: Number(amount) * 100, ends }));
  const intended = bodies('recharge-intended');
  expect(told(intended)).toEqual(told(orders));
  for (const ends of new Set(orders.map((order) => order.ends))) {
    const ids = new Set(bodies(`recharge-${ends}`).map(({ id }) => id));
    expect(told(intended.filter(({ id }) => ids.has(id))), ends).toEqual(told(orders.filter((order) => order.ends === ends)));
  }

  const { requests, charges, walletPoisha, startPoisha } = await provider.settledBooks();
  const asked = requests.map(({ method, fields: { phone = '', amount } }) => ({ method, phone, amount: Number(amount) * 100 }));
  expect(told(asked)).toEqual(told(orders.filter(({ ends }) => ends !== 'not-sent')));
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['POST']));
  expect(bodies('recharge-sending')).toHaveLength(asked.length);

  const sum = (of: (charge: (typeof charges)[number]) => number) => charges.reduce((total, each) => total + of(each), 0);
  const [amount, commission] = [sum(({ amountPoisha }) => amountPoisha), sum(({ commissionPoisha }) => commissionPoisha)];
  expect([charges.length, amount]).toEqual([6, 144_000]);
  expect(bodies('day-closed')).toMatchObject([
    {
      zNumber: 1,
      charged: { count: charges.length, amount },
      unknown: { count: 0, amount: 0 },
      grandTotal: amount,
      wallet: { closing: walletPoisha, net: startPoisha - walletPoisha, unexplained: { count: 0 } },
      cash: { float: 100_000, bakiGiven: 1_000, paidOut: 12_000, expected: 231_000, counted: 230_000, difference: -1_000 },
    },
  ]);
  expect(commission).toBe(amount - (startPoisha - walletPoisha));
}
