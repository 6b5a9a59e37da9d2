import { describe, expect, test } from 'vitest';
import { noticeWords } from '../../shared/i18n/notice-words.ts';
import { memoryNotifier } from '../helpers/memory-notifier.ts';
import { noticesContract } from '../helpers/notices-contract.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

async function tillWithDesktop() {
  const led: unknown[] = [];
  const notifier = memoryNotifier({ emit: (_, payload) => void led.push(payload) });
  const till = await testTill(undefined, undefined, undefined, undefined, { notifier });
  await till.call('preferences.change', { language: 'en' });
  return { till, notifier, led };
}

describe('a desktop in memory', () => {
  noticesContract(async () => {
    const { till, notifier, led } = await tillWithDesktop();
    return {
      look: async (at) => void (notifier.seen = at === 'counter'),
      sell: async (phone, ends) => {
        till.provider.answers = [ends];
        await till.call('recharge', order({ phone, operator: phone.startsWith('018') ? 'RB' : 'BL' }));
      },
      shown: async () => notifier.shown,
      click: async () => notifier.click(),
      ledTo: async () => (led.at(-1) as { screen: string } | undefined)?.screen,
    };
  });
});

/** The owner said that the account sells here alone, there are clean replies enough, and one recharge went without an answer. */
async function inDoubt(answer: 'silence' | 'charge-then-silence') {
  const parts = await tillWithDesktop();
  const { till } = parts;
  await till.call('settings.change', { soleTill: true });
  const sell = (phone: string, amount = 2000) => {
    till.clock.advance(60_000);
    return till.call('recharge', order({ phone, amount }));
  };
  for (let sold = 10; sold < 32; sold += 1) await sell(`017200000${sold}`);
  till.provider.answers = [answer];
  await sell('01799887766', 7000);
  till.clock.advance(200_000);
  expect(parts.notifier.shown).toEqual([]);
  return { ...parts, sell };
}

test.each([
  ['charge-then-silence', 'charged'],
  ['silence', 'not-charged'],
] as const)('after %s, what the balances prove is told, in front of whoever sells: %s', async (answer, kind) => {
  const { notifier, led, sell } = await inDoubt(answer);
  await sell('01720000050');
  await sell('01720000051');
  const { title, next } = noticeWords.en[kind];
  expect(notifier.shown).toHaveLength(1);
  expect(notifier.shown[0]).toMatchObject({ title, body: `Ends in 7766, ৳70. ${next}` });
  expect(title).not.toMatch(/done|success/i);
  notifier.click();
  expect(led).toEqual([{ screen: 'history', search: '01799887766' }]);
});

test('what a person settles is not told to that person', async () => {
  const { till, notifier } = await inDoubt('charge-then-silence');
  const [unknown] = await openUnknowns(till);
  await till.call('unknowns.settle', {
    rechargeId: unknown?.rechargeId ?? '',
    verdict: 'charged',
    reason: 'the dashboard lists it',
  });
  expect(notifier.shown).toEqual([]);
});

async function openUnknowns(till: Awaited<ReturnType<typeof testTill>>) {
  const listed = await till.call('unknowns.list', {});
  if (!listed.ok) throw new Error('no list');
  return listed.value.items;
}

test('with the switch off nothing is told, and in Bangla it is told in Bangla', async () => {
  const { till, notifier } = await tillWithDesktop();
  notifier.seen = false;
  await till.call('preferences.change', { notices: false });
  await till.call('recharge', order());
  expect(notifier.shown).toEqual([]);
  await till.call('preferences.change', { notices: true, language: 'bn', digits: 'beng' });
  await till.call('recharge', order({ phone: '01712345679' }));
  expect(notifier.shown.map(({ title, body }) => ({ title, body }))).toEqual([
    { title: 'রিচার্জ হয়েছে', body: '…5679 নম্বরে ২০৳। রসিদ দিন।' },
  ]);
});

test('Bangla notices have no Latin word', () => {
  const texts = JSON.stringify(noticeWords.bn).replaceAll(/"[\w-]+":|\{\{\w+\}\}/g, '');
  expect(texts).not.toMatch(/[A-Za-z]/);
  expect(texts.normalize('NFC')).toBe(texts);
});
