import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import type { RechargeId } from '../../shared/ids.ts';
import type { taka } from '../../shared/money.ts';
import { fact, newId, newShiftId, stamp, startMs } from './helpers/facts.ts';
import { meddle, openTest, type TestLedger } from './helpers/ledger.ts';

test('an entry is stored with its place, its stamp and a mac over all of it', async () => {
  const { dir, add, close } = await openTest();
  const id = newId();
  const first = add(fact.intended(id));
  const second = add(fact.sending(id), { atMs: startMs + 1500, staff: 'রহিম' });
  expect(first).toMatchObject({
    seq: 1,
    at: '2026-11-24T06:00:00.000Z',
    businessDay: '2026-11-24',
    staff: 'Rahim',
    prev: '',
    kind: 'recharge-intended',
  });
  expect(second).toMatchObject({ seq: 2, at: '2026-11-24T06:00:01.500Z', staff: 'রহিম', prev: first.mac, body: { id } });
  await close();
  const key = Buffer.from(readFileSync(join(dir, 'ledger.key'), 'utf8').trim(), 'hex');
  const rows = meddle(dir, (db) => db.prepare('SELECT * FROM ledger_entry ORDER BY seq').all()) as Record<
    string,
    string | number
  >[];
  for (const { seq, at, business_day, staff, kind, body, prev, mac } of rows) {
    const sealed = JSON.stringify([1, seq, at, business_day, staff, kind, body, prev]);
    expect(createHmac('sha256', key).update(sealed).digest('hex')).toBe(mac);
  }
});

const outcomes = ['succeeded', 'failed', 'rejected', 'unknown'] as const;

test.each(outcomes)('%s without sending throws and leaves nothing', async (outcome) => {
  const { ledger, add } = await openTest();
  const id = newId();
  add(fact.intended(id));
  expect(() => ledger.append(fact[outcome](id), stamp())).toThrow('the recharge is intended');
  expect(ledger.recharge(id)?.state).toBe('intended');
  expect(ledger.verify()).toMatchObject({ intact: true, entries: 1 });
});

test.each(outcomes)('a second outcome after %s throws and leaves the first', async (outcome) => {
  const { ledger, sell } = await openTest();
  const id = sell(outcome);
  for (const second of [...outcomes, 'notSent'] as const)
    expect(() => ledger.append(fact[second](id), stamp())).toThrow('the recharge is');
  expect(ledger.recharge(id)?.state).toBe(outcome);
  expect(ledger.verify()).toMatchObject({ intact: true, entries: 3 });
});

test('after a bug was thrown the ledger goes on selling', async () => {
  const { ledger, sell } = await openTest();
  expect(() => ledger.append(fact.sending(newId()), stamp())).toThrow('there is no such recharge');
  const id = sell();
  expect(ledger.recharge(id)).toMatchObject({ state: 'succeeded', seq: 1, lastSeq: 3 });
});

const bugs: [string, (till: TestLedger) => EntryDraft][] = [
  ['an id used twice', ({ sell }) => fact.intended(sell())],
  ['sending twice', ({ sell }) => fact.sending(sell('sending'))],
  ['sending after an outcome', ({ sell }) => fact.sending(sell('notSent'))],
  ['settling what is not unknown', ({ sell }) => fact.settled(sell(), 'charged')],
  ['reopening what was never settled', ({ sell }) => fact.reopened(sell('unknown'))],
  ['printing what does not exist', () => fact.printed(newId())],
  ['closing a shift that is not open', () => fact.shiftClosed(newShiftId())],
  ['opening a second shift', ({ add }) => (add(fact.shiftOpened(newShiftId())), fact.shiftOpened(newShiftId()))],
  ['settings that are no settings', () => fact.settings({ duplicateWindowMinutes: 'soon' })],
  ['a body with a stray field', () => ({ kind: 'recharge-sending', body: { id: newId(), apiKey: 'x' } }) as EntryDraft],
  ['money with a fraction', () => fact.intended(newId(), { amount: 0.5 as ReturnType<typeof taka> })],
];

test.each(bugs)('%s throws and leaves nothing', async (_name, make) => {
  const till = await openTest();
  const draft = make(till);
  const before = till.ledger.lastEntry()?.seq ?? 0;
  expect(() => till.ledger.append(draft, stamp())).toThrow();
  expect(till.ledger.verify()).toMatchObject({ intact: true, entries: before });
});

test('a name that UTF-8 cannot hold throws instead of breaking the chain at the next start', async () => {
  const { ledger } = await openTest();
  expect(() => ledger.append(fact.intended(newId()), stamp({ staff: 'Rahim\ud800' }))).toThrow('UTF-8');
  expect(() => ledger.append(fact.intended(newId()), stamp({ staff: 'Rahim\0' }))).toThrow('UTF-8');
  expect(() => ledger.append(fact.intended(newId()), stamp({ staff: '' }))).toThrow('CHECK');
});

test('a closed day takes no more entries, whatever they are', async () => {
  const { ledger, sell, closeDay } = await openTest();
  sell();
  closeDay(stamp().businessDay);
  expect(() => ledger.append(fact.settings({ shopName: 'x' }), stamp())).toThrow('business day 2026-11-24 is closed');
});

test('any text a provider can send is kept byte for byte and the chain verifies', async () => {
  const { ledger, add, close, dir } = await openTest();
  const texts = fc.record({
    providerText: fc.string({ unit: 'binary', maxLength: 40 }),
    detail: fc.string({ unit: 'grapheme', maxLength: 40 }),
  });
  const ids: [RechargeId, string][] = [];
  fc.assert(
    fc.property(texts, ({ providerText, detail }) => {
      const id = newId();
      add(fact.intended(id));
      add(fact.sending(id));
      add(fact.unknown(id, { providerText, detail, rawBody: `${detail}\ud800` }));
      ids.push([id, providerText]);
    }),
    { numRuns: 100 },
  );
  for (const [id, providerText] of ids) expect(ledger.recharge(id)).toMatchObject({ state: 'unknown', providerText });
  await close();
  const again = await openTest({ dir });
  expect(again.ledger.verify()).toMatchObject({ intact: true, entries: 300 });
});

test('somebody else writing into the file is noticed by the next append, which refuses', async () => {
  const { ledger, dir, sell } = await openTest();
  const id = sell('sending');
  meddle(dir, (db) => db.exec('DROP TRIGGER ledger_entry_never_goes; DELETE FROM ledger_entry WHERE seq = 2'));
  expect(ledger.append(fact.succeeded(id), stamp())).toEqual({ ok: false, failure: 'damaged' });
  expect(ledger.append(fact.intended(newId()), stamp())).toEqual({ ok: false, failure: 'damaged' });
});
