import type { Page } from 'playwright';
import { sellMorning } from './cashier.ts';
import type { Scene } from './scene.ts';

const openScreen = (page: Page, key: string) => page.keyboard.press(key);

export async function leaveUnknowns(page: Page): Promise<void> {
  await sellMorning(page);
  await page.evaluate(async () => {
    const sellOne = (end: string, phone: string, operator: 'RB' | 'GP' | 'BL', taka: number) =>
      window.desk.recharge({
        id: `0198e000-0000-7000-8000-0000000000${end}`,
        phone,
        operator,
        accountType: 'prepaid',
        amount: taka * 100,
      });
    window.harness.play.latencyMs = 0;
    await window.desk.call('practice.change', { behaviour: 'charges-then-drops' });
    await sellOne('a1', '01833445566', 'RB', 50);
    await window.desk.call('practice.change', { behaviour: 'honest' });
    window.harness.advance(26 * 60_000);
    await sellOne('a2', '01733445566', 'GP', 20);
    await window.desk.call('practice.change', { behaviour: 'server-error' });
    await sellOne('a3', '01933445566', 'BL', 100);
    await window.desk.call('practice.change', { behaviour: 'honest' });
    window.harness.advance(11 * 60_000);
    window.harness.emitChanged();
  });
}

export const officeScenes: Scene[] = [
  { name: 'history-empty', go: async (page) => (await openScreen(page, 'F2'), page.locator('main section p').first().waitFor()) },
  {
    name: 'history',
    go: async (page) => (
      await leaveUnknowns(page),
      await openScreen(page, 'F2'),
      await page.locator('section [role=option]').nth(2).click(),
      page.locator('article').waitFor()
    ),
  },
  {
    name: 'history-unknown-slip',
    go: async (page) => (
      await leaveUnknowns(page),
      await openScreen(page, 'F2'),
      await page.locator('section [role=option]').first().click(),
      page.locator('article').waitFor()
    ),
  },
  {
    name: 'history-nothing-found',
    go: async (page) => (
      await sellMorning(page),
      await openScreen(page, 'F2'),
      await page.locator('input[type=search]').fill('9999'),
      page.locator('section p').waitFor()
    ),
  },
  { name: 'unknowns-empty', go: async (page) => (await openScreen(page, 'F3'), page.locator('main p svg').waitFor()) },
  {
    name: 'unknowns',
    go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F3'), page.locator('main article').first().waitFor()),
  },
  {
    name: 'unknowns-settle',
    go: async (page) => {
      await leaveUnknowns(page);
      await openScreen(page, 'F3');
      await page.locator('main article button').first().click();
      await page.locator('dialog [role=radiogroup] label').first().click();
    },
  },
];

const inSettings = (name: string, section: string, prepare: (page: Page) => Promise<void> = async () => {}): Scene => ({
  name: `settings-${name}`,
  go: async (page) => {
    await prepare(page);
    await openScreen(page, 'F5');
    await page.locator(`main nav [data-section=${section}]`).click();
  },
});
const keychainFault = (fault: string) => (page: Page) =>
  page.evaluate((what) => {
    window.harness.keychain = what as 'locked';
    window.harness.emitChanged();
  }, fault);

export const settingsScenes: Scene[] = [
  inSettings('look', 'look'),
  inSettings('mode', 'mode'),
  inSettings('credentials', 'credentials'),
  ...['no-bus', 'locked', 'denied', 'full', 'timeout'].map((fault) =>
    inSettings(`keychain-${fault}`, 'credentials', keychainFault(fault)),
  ),
  inSettings('shop', 'shop'),
  inSettings('receipt', 'receipt'),
  inSettings('operators', 'operators'),
  inSettings('limits', 'limits'),
  {
    name: 'settings-ledger',
    go: async (page) => (
      await inSettings('ledger', 'ledger', sellMorning).go(page),
      await page.locator('main section button').first().click(),
      page.locator('main [role=alert]').waitFor()
    ),
  },
];

const fault = (name: string, why: object): Scene => ({
  name: `fault-${name}`,
  go: async (page) => {
    await page.evaluate((failure) => {
      window.harness.closeFor(failure as never);
      window.harness.emitChanged();
    }, why);
    await page.locator('#fault-title').waitFor();
  },
});

export const faultScenes: Scene[] = [
  ...[
    'in-use',
    'damaged',
    'newer-version',
    'rolled-back',
    'key-missing',
    'unsafe-storage',
    'read-only',
    'disk-full',
    'io-error',
  ].map((each) => fault(`ledger-${each}`, { kind: 'ledger-unavailable', fault: each })),
  ...['no-bus', 'locked', 'denied', 'full', 'timeout'].map((each) =>
    fault(`keychain-${each}`, { kind: 'keychain', fault: each }),
  ),
  fault('disk-nearly-full', { kind: 'disk-nearly-full', freeBytes: 31_457_280, neededBytes: 67_108_864 }),
  fault('no-credentials', { kind: 'no-credentials' }),
  {
    name: 'recovered',
    go: async (page) => {
      await page.evaluate(() => {
        window.harness.statusParts = { recovered: { unknown: 1, notSent: 2 } };
        window.harness.emitChanged();
      });
      await page.locator('main [role=alert]').waitFor();
    },
  },
];
