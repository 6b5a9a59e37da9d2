import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { behindAnchor, walkAtOnce, walkChain } from '../../electron/adapters/ledger-sqlite/chain.ts';
import { anchorText, parseAnchor, parseKey } from '../../electron/adapters/ledger-sqlite/keys.ts';
import { macKey, macOf } from '../../electron/adapters/ledger-sqlite/mac.ts';
import { fact } from './helpers/facts.ts';
import { key, memoryChain } from './helpers/memory-chain.ts';

const walked = ({ db }: Pick<ReturnType<typeof memoryChain>, 'db'>, options: Parameters<typeof walkChain>[2] = {}) =>
  walkAtOnce(walkChain(db, key, options));
const broken = (firstBadSeq: number, why: string) => ({ intact: false, firstBadSeq, why });

describe('a mac', () => {
  const sealed = { seq: 7, at: 'a', business_day: 'd', staff: 's', kind: 'k', body: '{"x":1}', prev: 'p' };

  test('is an HMAC-SHA256 in hex over one JSON text of every sealed field, in order', () => {
    const text = '[1,7,"a","d","s","k","{\\"x\\":1}","p"]';
    const expected = createHmac('sha256', Buffer.alloc(32, 7)).update(text).digest('hex');
    expect(macOf(key, sealed)).toBe(expected);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(macOf(macKey(Buffer.alloc(32, 8)), sealed)).not.toBe(expected);
  });

  test.each(Object.keys(sealed))('covers %s', (field) => {
    expect(macOf(key, { ...sealed, [field]: field === 'seq' ? 8 : 'other' })).not.toBe(macOf(key, sealed));
  });
});

describe('a walk along the chain', () => {
  test('proves every entry and hands it on, read', () => {
    const chain = memoryChain();
    expect(walked(chain)).toEqual({ intact: true, entries: 0, head: '' });
    chain.sell();
    const seen: [number, string][] = [];
    expect(walked(chain, { visit: ({ seq, kind }) => void seen.push([seq, kind]) })).toEqual({
      intact: true,
      entries: 3,
      head: chain.anchorAt(3).mac,
    });
    expect(seen).toEqual([
      [1, 'recharge-intended'],
      [2, 'recharge-sending'],
      [3, 'recharge-succeeded'],
    ]);
  });

  test('starts behind an entry that is taken on trust, and holds the next to its mac', () => {
    const chain = memoryChain();
    chain.sell();
    const seen: number[] = [];
    const visit = ({ seq }: { seq: number }) => void seen.push(seq);
    expect(walked(chain, { after: chain.anchorAt(2), visit })).toEqual({ intact: true, entries: 3, head: chain.anchorAt(3).mac });
    expect(seen).toEqual([3]);
    expect(walked(chain, { after: chain.anchorAt(3) })).toEqual({ intact: true, entries: 3, head: chain.anchorAt(3).mac });
    expect(walked(chain, { after: { seq: 2, mac: 'x' } })).toEqual(broken(3, 'does-not-follow-the-entry-before'));
  });

  test.each([
    ['UPDATE ledger_entry SET staff = staff || 1 WHERE seq = 2', broken(2, 'changed')],
    [`UPDATE ledger_entry SET prev = mac WHERE seq = 2`, broken(2, 'does-not-follow-the-entry-before')],
    ['DELETE FROM ledger_entry WHERE seq = 1', broken(1, 'missing')],
    ['DELETE FROM ledger_entry WHERE seq = 2', broken(2, 'missing')],
    ['UPDATE ledger_entry SET seq = 0 WHERE seq = 1', broken(0, 'out-of-place')],
    ['UPDATE ledger_entry SET seq = -4 WHERE seq = 3', broken(0, 'out-of-place')],
    ['UPDATE ledger_entry SET seq = 9 WHERE seq = 3', broken(3, 'missing')],
    ['DROP TABLE ledger_entry', broken(1, 'unreadable')],
  ])('stops at the first that is wrong: %s', (sql, found) => {
    const chain = memoryChain();
    chain.sell();
    chain.forge(sql);
    expect(walked(chain)).toEqual(found);
  });

  test('ends with what the visitor says, and with an entry that is none though its mac is right', () => {
    const chain = memoryChain();
    chain.sell();
    expect(walked(chain, { visit: ({ seq }) => (seq === 2 ? 'no' : undefined) })).toEqual(broken(2, 'no'));
    chain.forgeLast('{"id":1}');
    expect(walked(chain)).toMatchObject({ intact: true });
    expect(walked(chain, { visit: () => undefined })).toEqual(broken(3, 'not-an-entry'));
  });

  test('does not take a bug of the visitor for a broken chain', () => {
    const chain = memoryChain();
    chain.sell();
    const visit = () => {
      throw new TypeError('a bug');
    };
    expect(() => walked(chain, { visit })).toThrow('a bug');
  });

  test('goes a thousand entries at a time, and says how far it is between them', () => {
    const chain = memoryChain();
    const write = (count: number) => {
      for (let left = count; left > 0; left -= 1) chain.add(fact.settings({}));
    };
    const paces = () => {
      const done: number[] = [];
      expect(walkAtOnce(walkChain(chain.db, key), (seq) => void done.push(seq))).toMatchObject({ intact: true });
      return done;
    };
    write(999);
    expect(paces()).toEqual([]);
    write(1);
    expect(paces()).toEqual([1000]);
    write(1);
    expect(paces()).toEqual([1000]);
    expect(walked(chain)).toEqual({ intact: true, entries: 1001, head: chain.anchorAt(1001).mac });
    chain.forge('UPDATE ledger_entry SET at = at || 1 WHERE seq = 1001');
    expect(walked(chain)).toEqual(broken(1001, 'changed'));
    const stop = () => {
      throw new Error('enough');
    };
    expect(() => walkAtOnce(walkChain(chain.db, key), stop)).toThrow('enough');
  });
});

test('a file is behind its anchor when it lacks the entry it names, or holds another in its place', () => {
  const chain = memoryChain();
  chain.sell();
  expect(behindAnchor(chain.db, 3, undefined)).toBeUndefined();
  for (const seq of [1, 2, 3]) expect(behindAnchor(chain.db, 3, chain.anchorAt(seq))).toBeUndefined();
  expect(behindAnchor(chain.db, 3, { seq: 4, mac: '' })).toEqual(broken(4, 'behind-its-anchor'));
  expect(behindAnchor(chain.db, 2, chain.anchorAt(3))).toEqual(broken(3, 'behind-its-anchor'));
  expect(behindAnchor(chain.db, 3, { seq: 2, mac: 'x' })).toEqual(broken(2, 'not-the-anchored-entry'));
  chain.forge('DELETE FROM ledger_entry WHERE seq = 2');
  expect(behindAnchor(chain.db, 3, { seq: 2, mac: 'x' })).toEqual(broken(2, 'not-the-anchored-entry'));
});

describe('outside the file', () => {
  const [hex, mac] = ['0f'.repeat(32), 'ab'.repeat(32)];
  test('a key is 32 bytes in hex and nothing around them', () => {
    expect(parseKey(hex)).toEqual(Buffer.alloc(32, 15));
    for (const other of ['', hex.slice(1), `${hex}0`, ` ${hex}`, `${hex}\n`, hex.toUpperCase(), `g${hex.slice(1)}`])
      expect(parseKey(other)).toBeUndefined();
  });

  test('an anchor reads back as it was written, and anything else is no anchor', () => {
    expect(anchorText({ seq: 12, mac })).toBe(`{"seq":12,"mac":"${mac}"}`);
    expect(parseAnchor(anchorText({ seq: 12, mac }))).toEqual({ seq: 12, mac });
    expect(parseAnchor(`\n ${anchorText({ seq: 999_999_999_999_999, mac })}\n`)).toEqual({ seq: 999_999_999_999_999, mac });
    const others = ['', '{}', `{"seq":,"mac":"${mac}"}`, `{"seq":1e3,"mac":"${mac}"}`, `{"seq":1,"mac":"${mac}0"}`];
    const nearly = [`{"seq":1234567890123456,"mac":"${mac}"}`, `{"seq":1,"mac":"g${mac.slice(1)}"}`, `{"seq":1,"mac":""}`];
    const around = [`x${anchorText({ seq: 1, mac })}`, `${anchorText({ seq: 1, mac })}x`];
    for (const text of [...others, ...nearly, ...around]) expect(parseAnchor(text)).toBe('unreadable');
  });
});
