import { describe, expect, test } from 'vitest';
import { outcomes } from '../../electron/adapters/ledger-sqlite/append.ts';
import { macOf, type EntryRow } from '../../electron/adapters/ledger-sqlite/mac.ts';
import type { EntryDraft } from '../../shared/domain/ledger-entry.ts';
import { fact, newId, stamp, startMs } from './helpers/facts.ts';
import { memoryDatabase } from './helpers/fold.ts';
import { key, memoryChain } from './helpers/memory-chain.ts';

test('an entry is answered as it was stored, told to whoever waits for it, and linked to the one before', () => {
  const chain = memoryChain();
  const id = newId();
  const first = chain.add(fact.intended(id));
  const second = chain.add(fact.sending(id), { atMs: startMs + 1500, staff: 'রহিম' });
  expect(first).toMatchObject({ seq: 1, at: '2026-11-24T06:00:00.000Z', businessDay: '2026-11-24', staff: 'Rahim', prev: '' });
  expect(second).toEqual({
    kind: 'recharge-sending',
    body: { id },
    seq: 2,
    at: '2026-11-24T06:00:01.500Z',
    businessDay: '2026-11-24',
    staff: 'রহিম',
    prev: first.mac,
    mac: second.mac,
  });
  const rows = chain.db.prepare<[], EntryRow>('SELECT * FROM ledger_entry ORDER BY seq').all();
  for (const row of rows) expect(macOf(key, row)).toBe(row.mac);
  expect(rows.map(({ mac }) => mac)).toEqual([first.mac, second.mac]);
  expect(chain.seen).toEqual([1, 2]);
});

test('a writer goes on where the file ends', () => {
  const before = memoryChain();
  before.sell();
  const after = memoryChain({ db: before.db, head: before.anchorAt(3) });
  expect(after.add(fact.settings({}))).toMatchObject({ seq: 4, prev: before.anchorAt(3).mac });
});

test('a fact that cannot follow is thrown, leaves nothing, and the next is kept', () => {
  const chain = memoryChain();
  expect(() => chain.add(fact.sending(newId()))).toThrow('there is no such recharge');
  expect(() => chain.add({ kind: 'recharge-sending', body: { id: newId(), apiKey: 'x' } } as EntryDraft)).toThrow();
  expect([chain.seen, chain.rows('recharge')]).toEqual([[], []]);
  chain.sell();
  expect(chain.seen).toEqual([1, 2, 3]);
});

test.each(['Rahim\ud800', 'Rahim\0', '\0'])('a name that UTF-8 cannot hold is thrown: %j', (staff) => {
  const chain = memoryChain();
  expect(() => chain.add(fact.settings({}), { staff })).toThrow('a name that UTF-8 cannot hold');
  expect(() => chain.add(fact.settings({}), { staff: '' })).toThrow('CHECK');
});

test.each([
  ['another end', { seq: 2 }],
  ['another mac', { mac: 'x' }],
])('a file with %s than the writer knows was written by somebody else: from then on everything is refused', (_, change) => {
  const before = memoryChain();
  before.sell();
  const after = memoryChain({ db: before.db, head: { ...before.anchorAt(3), ...change } });
  const damaged = { ok: false, failure: 'damaged' };
  expect(after.append(fact.settings({}), stamp())).toEqual(damaged);
  before.forge('DELETE FROM ledger_entry WHERE seq > 0');
  expect(after.append(fact.settings({}), stamp())).toEqual(damaged);
  expect(after.seen).toEqual([]);
});

describe('on a disk that is full', () => {
  /** A database that may not grow, until the ballast is given back. */
  function full(ballast: 'there' | 'gone' = 'there') {
    const db = memoryDatabase();
    const chain = memoryChain({ db, ballast: { free: () => free(), fill: () => undefined } });
    let frees = 0;
    const limit = (pages: number) => db.pragma(`max_page_count = ${pages}`);
    const free = (): boolean => {
      frees += 1;
      if (ballast === 'there') limit(100_000);
      return ballast === 'there';
    };
    const id = newId();
    chain.add(fact.intended(id));
    chain.add(fact.sending(id));
    const fill = () => limit(Number(db.pragma('page_count', { simple: true })));
    return { ...chain, id, fill, frees: () => frees };
  }
  const rawBody = 'x'.repeat(60_000);
  const diskFull = { ok: false, failure: 'disk-full' };

  test('the result of a recharge under way is stored in the place of the ballast', () => {
    const till = full();
    till.fill();
    expect(till.append(fact.unknown(till.id, { rawBody }), stamp())).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(till.frees()).toBe(1);
    expect(till.rows('recharge')).toMatchObject([{ state: 'unknown' }]);
    expect(till.add(fact.settings({}))).toMatchObject({ seq: 4 });
  });

  test('nothing else is, and everything is refused until the ledger is opened anew', () => {
    const till = full();
    till.fill();
    expect(till.append(fact.settings({ shopName: rawBody }), stamp())).toEqual(diskFull);
    expect(till.frees()).toBe(0);
    expect(till.append(fact.unknown(till.id), stamp())).toEqual(diskFull);
    expect(till.frees()).toBe(0);
  });

  test('without a ballast the result is refused too', () => {
    const till = full('gone');
    till.fill();
    expect(till.append(fact.unknown(till.id, { rawBody }), stamp())).toEqual(diskFull);
    expect(till.frees()).toBe(1);
    expect(till.seen).toEqual([1, 2]);
  });

  test('no other fault touches the ballast', () => {
    const till = full();
    till.forge('DELETE FROM ledger_entry WHERE seq = 2');
    expect(till.append(fact.unknown(till.id), stamp())).toEqual({ ok: false, failure: 'damaged' });
    expect(till.frees()).toBe(0);
  });
});

test('the ballast is for facts about a recharge that has left, or that certainly has not', () => {
  const kinds = ['succeeded', 'failed', 'rejected', 'not-sent', 'unknown'].map((outcome) => `recharge-${outcome}`);
  expect([...outcomes]).toEqual(kinds);
});
