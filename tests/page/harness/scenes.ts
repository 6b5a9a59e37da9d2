import type { Page } from 'playwright';
import { fillIn, sell, sellMorning, sellToTheEnd } from './cashier.ts';

export type Scene = { name: string; query?: string; go(page: Page): Promise<void> };

const openScreen = (page: Page, key: string) => page.keyboard.press(key);
const outcome = (name: string, prepare: (page: Page) => Promise<void>): Scene => ({
  name: `ended-${name}`,
  go: async (page) => {
    await prepare(page);
    await sellToTheEnd(page, '01812345678', '50');
  },
});
const behaving = (behaviour: string) => (page: Page) =>
  page.evaluate(async (next) => void (await window.desk.call('practice.change', { behaviour: next as 'honest' })), behaviour);
const replying = (status: number, body: object) => (page: Page) =>
  page.evaluate(([code, text]) => void (window.harness.play.next = { evidence: { kind: 'reply', status: code, body: text } }), [status, JSON.stringify(body)] as const);
const notSent = (reason: string) => (page: Page) =>
  page.evaluate((why) => void (window.harness.play.next = { evidence: { kind: 'not-sent', reason: why as 'dns' } }), reason);

const selling: Scene[] = [
  { name: 'sell-first-day', go: async () => {} },
  { name: 'sell-open-shift', query: '?shift=none', go: async (page) => page.locator('form').waitFor() },
  { name: 'sell-recent', go: sellMorning },
  { name: 'sell-typing', go: async (page) => (await sellMorning(page), page.keyboard.type('01812')) },
  { name: 'sell-too-short', go: async (page) => (await page.keyboard.type('0181234'), page.keyboard.press('Enter')) },
  { name: 'sell-ask-skitto', go: async (page) => (await page.keyboard.type('+880 1712-345678'), page.keyboard.press('Enter')) },
  { name: 'sell-amount', go: async (page) => (await sellMorning(page), await page.keyboard.type('01812345678'), await page.keyboard.press('Enter'), page.keyboard.type('50')) },
  {
    name: 'sell-amount-out-of-limits',
    go: async (page) => (await page.keyboard.type('01812345678'), await page.keyboard.press('Enter'), await page.keyboard.type('5000'), page.keyboard.press('Enter')),
  },
  { name: 'confirm', go: (page) => fillIn(page, '01712345678', '998', 'g') },
  {
    name: 'confirm-unusual-operator',
    go: async (page) => (await page.keyboard.type('01812345678'), await page.keyboard.press('Enter'), await page.keyboard.press('a'), await page.keyboard.press('p'), await page.keyboard.type('500'), page.keyboard.press('Enter')),
  },
  { name: 'waiting', go: async (page) => (await hold(page), await sell(page, '01812345678', '50'), page.locator('ol li:nth-child(2) .text-done').waitFor()) },
  {
    name: 'waiting-long-and-esc',
    go: async (page) => {
      await hold(page);
      await page.evaluate(() => window.harness.advance(-11_000));
      await sell(page, '01812345678', '50');
      await page.locator('ol li:nth-child(2) .text-done').waitFor();
      await page.keyboard.press('Escape');
    },
  },
  { name: 'duplicate', go: async (page) => (await sellToTheEnd(page, '01812345678', '50'), await page.keyboard.press('Enter'), await page.evaluate(() => window.harness.advance(120_000)), await sell(page, '01812345678', '50'), page.locator('#duplicate-title').waitFor()) },
];

const hold = (page: Page) => page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));

const endings: Scene[] = [
  outcome('succeeded', async () => {}),
  outcome('alarm', (page) => page.evaluate(() => void (window.harness.play.next = { reply: { phone: '01999999999', after_balance: '24000.00' } }))),
  outcome('failed', behaving('declines')),
  ...(
    [
      ['invalid-credentials', 401, { error: 'Invalid API credentials.' }],
      ['missing-parameters', 422, { error: 'Missing required parameters.' }],
      ['invalid-account-type', 422, { error: 'Invalid account type.' }],
      ['invalid-operator', 422, { error: 'Invalid operator.', allowed_operator: ['GP', 'BL', 'RB'] }],
      ['operator-number-mismatch', 422, { error: 'Invalid operator number for this recharge.' }],
      ['invalid-amount', 422, { error: 'Invalid recharge amount.' }],
      ['insufficient-balance', 422, { error: 'Insufficient balance.' }],
    ] as const
  ).map(([name, status, body]) => outcome(`rejected-${name}`, replying(status, body))),
  ...['dns', 'refused', 'unreachable', 'connect-timeout', 'connection-lost', 'certificate', 'tls', 'proxy', 'stopped-before-sending'].map((reason) => outcome(`not-sent-${reason}`, notSent(reason))),
  outcome('unknown-silence', behaving('charges-then-drops')),
  outcome('unknown-server-error', behaving('server-error')),
  outcome('unknown-odd-answer', replying(200, { hello: 'world' })),
  outcome('failure-busy', (page) => page.evaluate(() => void (window.harness.answerNextRecharge = { ok: false, failure: { kind: 'till-busy' } }))),
  outcome('failure-outcome-not-saved', (page) =>
    page.evaluate(() => void (window.harness.answerNextRecharge = { ok: false, failure: { kind: 'outcome-not-saved', rechargeId: '0198e000-0000-7000-8000-00000000abcd' as never } })),
  ),
  outcome('incident', (page) => page.evaluate(() => void (window.harness.answerNextRecharge = { ok: false, incident: 'K7-2F9A' }))),
  {
    name: 'ended-blocked-by-unknown',
    go: async (page) => {
      await behaving('charges-then-drops')(page);
      await sellToTheEnd(page, '01812345678', '50');
      await page.keyboard.press('Enter');
      await sellToTheEnd(page, '01812345678', '20');
    },
  },
];

async function leaveUnknowns(page: Page): Promise<void> {
  await sellMorning(page);
  await page.evaluate(async () => {
    const sellOne = (end: string, phone: string, operator: 'RB' | 'GP' | 'BL', taka: number) =>
      window.desk.recharge({ id: `0198e000-0000-7000-8000-0000000000${end}`, phone, operator, accountType: 'prepaid', amount: taka * 100 });
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

const office: Scene[] = [
  { name: 'history-empty', go: async (page) => (await openScreen(page, 'F2'), page.locator('section p').waitFor()) },
  { name: 'history', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F2'), await page.locator('section ul li button').nth(2).click(), page.locator('article').waitFor()) },
  { name: 'history-unknown-slip', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F2'), await page.locator('section ul li button').first().click(), page.locator('article').waitFor()) },
  { name: 'history-nothing-found', go: async (page) => (await sellMorning(page), await openScreen(page, 'F2'), await page.locator('input[type=search]').fill('9999'), page.locator('section p').waitFor()) },
  { name: 'unknowns-empty', go: async (page) => (await openScreen(page, 'F3'), page.locator('main p svg').waitFor()) },
  { name: 'unknowns', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F3'), page.locator('main article').first().waitFor()) },
  {
    name: 'unknowns-settle',
    go: async (page) => {
      await leaveUnknowns(page);
      await openScreen(page, 'F3');
      await page.locator('main article button').first().click();
      await page.locator('dialog [role=radiogroup] label').first().click();
    },
  },
  { name: 'day-empty', go: async (page) => (await openScreen(page, 'F4'), page.locator('table').waitFor()) },
  { name: 'day', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F4'), page.locator('table').waitFor()) },
  { name: 'day-close', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F4'), await page.locator('main section header button').last().click(), page.locator('dialog').waitFor()) },
  { name: 'day-closed', go: async (page) => (await leaveUnknowns(page), await openScreen(page, 'F4'), await page.locator('main section header button').last().click(), await page.locator('dialog footer button').last().click(), page.locator('dialog').waitFor({ state: 'detached' })) },
  {
    name: 'day-shift-closed',
    go: async (page) => {
      await sellMorning(page);
      await openScreen(page, 'F4');
      await page.locator('input[inputmode=decimal]').fill('2150');
      await page.locator('section form button[type=submit]').click();
      await page.locator('[role=alert]').waitFor();
    },
  },
];

const inSettings = (name: string, section: number, prepare: (page: Page) => Promise<void> = async () => {}): Scene => ({
  name: `settings-${name}`,
  go: async (page) => {
    await prepare(page);
    await openScreen(page, 'F5');
    await page.locator('main nav button').nth(section).click();
  },
});
const keychainFault = (fault: string) => (page: Page) =>
  page.evaluate((what) => {
    window.harness.keychain = what as 'locked';
    window.harness.emitChanged();
  }, fault);

const settings: Scene[] = [
  inSettings('look', 0),
  inSettings('mode', 1),
  inSettings('credentials', 2),
  ...['no-bus', 'locked', 'denied', 'full', 'timeout'].map((fault) => inSettings(`keychain-${fault}`, 2, keychainFault(fault))),
  inSettings('shop', 3),
  inSettings('operators', 4),
  { name: 'settings-ledger', go: async (page) => (await inSettings('ledger', 5, sellMorning).go(page), await page.locator('main section button').click(), page.locator('main [role=alert]').waitFor()) },
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

const faults: Scene[] = [
  ...['in-use', 'damaged', 'newer-version', 'rolled-back', 'key-missing', 'unsafe-storage', 'read-only', 'disk-full', 'io-error'].map((each) => fault(`ledger-${each}`, { kind: 'ledger-unavailable', fault: each })),
  ...['no-bus', 'locked', 'denied', 'full', 'timeout'].map((each) => fault(`keychain-${each}`, { kind: 'keychain', fault: each })),
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

/** Every state of the page worth looking at, and how to get there. */
export const scenes: readonly Scene[] = [...selling, ...endings, ...office, ...settings, ...faults];
