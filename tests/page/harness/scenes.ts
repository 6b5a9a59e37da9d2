import { answerScenes } from './scenes-answers.ts';
import type { Page } from 'playwright';
import { fillIn, sell, sellMorning, sellToTheEnd } from './cashier.ts';
import type { Scene } from './scene.ts';
import { customerScenes } from './scenes-customer.ts';
import { dayScenes } from './scenes-day.ts';
import { cashScenes } from './scenes-cash.ts';
import { firstRunScenes } from './scenes-first-run.ts';
import { flowScenes } from './scenes-flow.ts';
import { goLiveScenes } from './scenes-go-live.ts';
import { guardScenes } from './scenes-guards.ts';
import { keysScenes } from './scenes-keys.ts';
import { faultScenes, officeScenes, settingsScenes } from './scenes-office.ts';
import { paletteScenes } from './scenes-palette.ts';
import { printingScenes } from './scenes-printing.ts';
import { regularScenes } from './scenes-regulars.ts';
import { reportScenes } from './scenes-reports.ts';
import { trainingScenes } from './scenes-training.ts';
import { staffScenes } from './scenes-staff.ts';
import { backupScenes } from './scenes-backups.ts';
import { claimScenes } from './scenes-claims.ts';
import { walletScenes } from './scenes-wallet.ts';

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
  page.evaluate(([code, text]) => void (window.harness.play.next = { evidence: { kind: 'reply', status: code, body: text } }), [
    status,
    JSON.stringify(body),
  ] as const);
const notSent = (reason: string) => (page: Page) =>
  page.evaluate((why) => void (window.harness.play.next = { evidence: { kind: 'not-sent', reason: why as 'dns' } }), reason);

const sellingScenes: Scene[] = [
  { name: 'sell-first-day', go: async () => {} },
  { name: 'sell-open-shift', query: '?shift=none', go: async (page) => page.locator('form').waitFor() },
  { name: 'sell-recent', go: sellMorning },
  { name: 'sell-typing', go: async (page) => (await sellMorning(page), page.keyboard.type('01812')) },
  { name: 'sell-too-short', go: async (page) => (await page.keyboard.type('0181234'), page.keyboard.press('Enter')) },
  { name: 'sell-ask-skitto', go: async (page) => (await page.keyboard.type('+880 1712-345678'), page.keyboard.press('Enter')) },
  {
    name: 'sell-amount',
    go: async (page) => (
      await sellMorning(page),
      await page.keyboard.type('01812345678'),
      await page.keyboard.press('Enter'),
      page.keyboard.type('50')
    ),
  },
  {
    name: 'sell-amount-out-of-limits',
    go: async (page) => (
      await page.keyboard.type('01812345678'),
      await page.keyboard.press('Enter'),
      await page.keyboard.type('5000'),
      page.keyboard.press('Enter')
    ),
  },
  { name: 'confirm', go: (page) => fillIn(page, '01712345678', '499', 'g') },
  {
    name: 'confirm-unusual-operator',
    go: async (page) => (
      await page.keyboard.type('01812345678'),
      await page.keyboard.press('Enter'),
      await page.keyboard.press('a'),
      await page.keyboard.press('p'),
      await page.keyboard.type('500'),
      page.keyboard.press('Enter')
    ),
  },
  {
    name: 'waiting',
    go: async (page) => (
      await hold(page),
      await sell(page, '01812345678', '50'),
      page.locator('ol li:nth-child(2) .text-done').waitFor()
    ),
  },
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
  {
    name: 'duplicate',
    go: async (page) => (
      await sellToTheEnd(page, '01812345678', '50'),
      await page.keyboard.press('Enter'),
      await page.evaluate(() => window.harness.advance(120_000)),
      await sell(page, '01812345678', '50'),
      page.locator('#duplicate-title').waitFor()
    ),
  },
];

const hold = (page: Page) => page.evaluate(() => void (window.harness.play.next = { holdUntilReleased: true }));

const endingScenes: Scene[] = [
  outcome('succeeded', async () => {}),
  outcome('alarm', (page) =>
    page.evaluate(() => void (window.harness.play.next = { reply: { phone: '01999999999', after_balance: '24000.00' } })),
  ),
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
  ...[
    'dns',
    'refused',
    'unreachable',
    'connect-timeout',
    'connection-lost',
    'certificate',
    'tls',
    'proxy',
    'stopped-before-sending',
  ].map((reason) => outcome(`not-sent-${reason}`, notSent(reason))),
  outcome('unknown-silence', behaving('charges-then-drops')),
  outcome('unknown-server-error', behaving('server-error')),
  outcome('unknown-odd-answer', replying(200, { hello: 'world' })),
  outcome('failure-busy', (page) =>
    page.evaluate(() => void (window.harness.answerNextRecharge = { ok: false, failure: { kind: 'till-busy' } })),
  ),
  outcome('failure-outcome-not-saved', (page) =>
    page.evaluate(
      () =>
        void (window.harness.answerNextRecharge = {
          ok: false,
          failure: { kind: 'outcome-not-saved', rechargeId: '0198e000-0000-7000-8000-00000000abcd' as never },
        }),
    ),
  ),
  outcome('incident', (page) =>
    page.evaluate(() => void (window.harness.answerNextRecharge = { ok: false, incident: 'K7-2F9A' })),
  ),
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

/** Every state of the page worth looking at, and how to get there. */
export const scenes: readonly Scene[] = [
  ...firstRunScenes,
  ...trainingScenes,
  ...goLiveScenes,
  ...sellingScenes,
  ...flowScenes,
  ...guardScenes,
  ...regularScenes,
  ...endingScenes,
  ...customerScenes,
  ...keysScenes,
  ...paletteScenes,
  ...officeScenes,
  ...dayScenes,
  ...cashScenes,
  ...walletScenes,
  ...claimScenes,
  ...reportScenes,
  ...backupScenes,
  ...staffScenes,
  ...printingScenes,
  ...settingsScenes,
  ...faultScenes,
  ...answerScenes,
];
