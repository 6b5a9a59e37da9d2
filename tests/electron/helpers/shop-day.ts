import { expect, onTestFinished } from 'vitest';
import { defaultShopSettings } from '../../../shared/domain/defaults.ts';
import type { Preferences } from '../../../shared/domain/settings.ts';
import type { Messages } from '../../../shared/i18n/en.ts';
import { startTcpSink } from '../../helpers/printing/tcp-sink.ts';
import type { Behaviour, BehaviourName } from '../../helpers/test-provider/behaviours.ts';
import { startTestProvider, type TestProvider } from '../../helpers/test-provider/start-test-provider.ts';
import { newDataDir, openCounter, type Counter } from './counter.ts';
import type { Filling, Hands } from './hands.ts';
import { emptyKeychain } from './keychain.ts';

const credentials = { key: 'key-of-the-shop', secret: 'secret-of-the-shop' };
const [owner, cashier] = [
  { name: 'Rahima', pin: '1470' },
  { name: 'Salma', pin: '2583' },
];

export type Shop = Counter & { dataDir: string; provider: TestProvider; words: Messages };

/** A shop that sells for real over TLS, with an owner, a cashier, baki and a printer. Its last evening is over: the drawer is shut. */
export async function openShop(language: Preferences['language'], words: Messages): Promise<Shop> {
  await emptyKeychain();
  const provider = await startTestProvider({ credentials });
  onTestFinished(() => provider.stop());
  const printer = await startTcpSink();
  const dataDir = newDataDir();
  const env = { RECHARGE_DESK_TEST_ENDPOINT: provider.url, RECHARGE_DESK_TEST_CA: provider.caFile ?? '' };
  const counter = await openCounter({ dataDir, env });
  const { call, page } = counter;
  await call('preferences.change', { language, digits: language === 'bn' ? 'beng' : 'latn' });
  await call('credentials.save', { apiKey: credentials.key, apiSecret: credentials.secret, keep: 'keychain' });
  await call('mode.change', { mode: 'live' });
  await call('settings.change', { bakiLimitTaka: 500, dayCutOverMinutes: farFromNow() });
  await call('printers.choose', { printer: { name: 'POS', target: { via: 'tcp', host: '127.0.0.1', port: printer.port } } });
  await call('staff.addFirstOwner', owner);
  await call('staff.add', { ...cashier, role: 'cashier' });
  await call('shift.close', { counted: 0 });
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.getByText(words.practice.live, { exact: true }).waitFor();
  return { ...counter, dataDir, provider, words };
}

/** The business day must not change in the middle of a test. */
const farFromNow = () => (new Date(Date.now() + 6 * 3_600_000).getUTCHours() < 12 ? 0 : 360);

export const button = ({ page }: Shop, name: string) => page.getByRole('button', { name, exact: true });

export async function arrive(shop: Shop, hands: Hands, who: 'owner' | 'cashier'): Promise<void> {
  await hands.leaveTill();
  await hands.pin(personIn(shop, who), who === 'owner' ? owner.pin : cashier.pin);
}

const personIn = ({ page, words }: Shop, who: 'owner' | 'cashier') =>
  page.getByRole('group', { name: words.staff.name }).getByRole('button', { name: who === 'owner' ? owner.name : cashier.name });

/** What the till asks before it sends. */
type Question = 'duplicate' | 'near' | 'word';

export type Sale = Filling & {
  behaviour?: Behaviour | BehaviourName;
  ends: 'succeeded' | 'failed' | 'rejected' | 'not-sent' | 'unknown';
  asked?: Question;
};

/** Ten customers: every way in which a recharge ends, and everything that the till asks before. */
export const sales: readonly Sale[] = [
  { phone: '01812345678', amount: '50', ends: 'succeeded' },
  { phone: '01812345678', amount: '50', ends: 'succeeded', asked: 'duplicate' },
  { phone: '01812345678', amount: '30', cash: '20', ends: 'succeeded' },
  // a regular by now, and this is almost their number
  { phone: '01812345687', amount: '70', ends: 'succeeded', asked: 'near' },
  { phone: '01755667788', operator: { code: 'GP ST', asked: true }, amount: '20', behaviour: 'failed', ends: 'failed' },
  // the provider knows the number as another operator's
  { phone: '01911223344', operator: { code: 'AT', asked: false }, amount: '100', ends: 'rejected' },
  { phone: '01611223344', amount: '100', behaviour: 'reset-before-tls', ends: 'not-sent' },
  { phone: '01511223344', amount: '40', behaviour: 'charge-then-reset', ends: 'unknown' },
  { phone: '01411223344', amount: '60', behaviour: 'transaction-failed', ends: 'unknown' },
  // above what a cashier may sell alone, and slow
  {
    phone: '01922334455',
    amount: '1200',
    postpaid: true,
    behaviour: { do: 'honest', thinkMs: 1200 },
    ends: 'succeeded',
    asked: 'word',
  },
];

export async function sell(shop: Shop, hands: Hands, { behaviour, ends, asked, ...filling }: Sale): Promise<void> {
  const { page, provider, words } = shop;
  if (behaviour) await provider.behave(behaviour);
  await hands.fillIn(filling);
  await page.locator('#confirm-title').waitFor();
  if (Number(filling.amount) > defaultShopSettings.numberTwiceAboveTaka) await hands.numberAgain(filling.phone);
  await hands.send();
  if (asked) await answer(shop, hands, asked);
  await page.locator('#ended-title').waitFor();
  expect(await page.locator('#ended-title').textContent(), filling.phone).toBe(words.outcome[ends].title);
  await hands.nextCustomer();
  await page.locator('#phone').waitFor();
}

async function answer(shop: Shop, hands: Hands, asked: Question): Promise<void> {
  if (asked === 'word') {
    await shop.page.getByRole('dialog', { name: shop.words.staff.word.title }).waitFor();
    return await hands.pin(personIn(shop, 'owner'), owner.pin);
  }
  await shop.page.locator(`#${asked}-title`).waitFor();
  await hands.insist(asked === 'duplicate' ? 'd' : '2');
}
