import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fact, newId, stamp } from './helpers/facts.ts';
import { newDir, openTest } from './helpers/ledger.ts';
import { canMount, fill, smallDisk } from './helpers/small-disk.ts';

const appender = fileURLToPath(new URL('helpers/appender.ts', import.meta.url));
const hasBash = spawnSync('bash', ['-c', 'ulimit -f 1000']).status === 0;

const longReply = { rawBody: 'x'.repeat(60_000) };

test('the room for a sale is told in bytes, with 64 MiB as the least', async () => {
  const { ledger, dir } = await openTest();
  const { freeBytes, neededBytes } = ledger.room();
  expect(neededBytes).toBe(67_108_864);
  const { blocks, bsize } = statfsSync(dir);
  expect(freeBytes).toBeGreaterThan(0);
  expect(freeBytes).toBeLessThanOrEqual(blocks * bsize);
});

test.runIf(canMount)('on a disk that filled up meanwhile the result of a recharge under way is still stored', async () => {
  const till = await openTest({ dir: smallDisk(16) });
  expect(till.ledger.room().freeBytes).toBeLessThan(till.ledger.room().neededBytes);
  const id = till.sell('sending');
  const filler = fill(till.dir);
  expect(till.ledger.append(fact.unknown(id, longReply), stamp())).toMatchObject({ ok: true });
  expect(existsSync(join(till.dir, 'ballast'))).toBe(false);
  await till.close();
  rmSync(filler);
  const again = await openTest({ dir: till.dir });
  expect(again.ledger.recharge(id)?.state).toBe('unknown');
  expect(again.ledger.verify()).toMatchObject({ intact: true, entries: 3 });
  expect(existsSync(join(till.dir, 'ballast'))).toBe(true);
});

test.runIf(canMount)(
  'a full disk refuses a new sale, keeps the ballast for results, and the ledger then refuses everything until reopened',
  async () => {
    const till = await openTest({ dir: smallDisk(16) });
    till.sell();
    const filler = fill(till.dir);
    const refusals = [];
    for (let tries = 0; tries < 50 && refusals.length === 0; tries += 1) {
      const kept = till.ledger.append(fact.intended(newId()), stamp());
      if (!kept.ok) refusals.push(kept.failure);
    }
    expect(refusals).toEqual(['disk-full']);
    expect(existsSync(join(till.dir, 'ballast'))).toBe(true);
    const entries = till.ledger.lastEntry()?.seq;
    rmSync(filler);
    expect(till.ledger.append(fact.intended(newId()), stamp())).toEqual({ ok: false, failure: 'disk-full' });
    await till.close();
    const again = await openTest({ dir: till.dir });
    expect(again.ledger.verify()).toMatchObject({ intact: true, entries });
    again.sell();
  },
);

test.runIf(canMount)('a ledger opens on a full disk, so that what was under way can be told', async () => {
  const dir = smallDisk(16);
  const first = await openTest({ dir });
  const id = first.sell('sending');
  await first.close();
  fill(dir);
  const again = await openTest({ dir });
  expect(again.ledger.append(fact.unknown(id, longReply), stamp())).toMatchObject({ ok: true });
});

test.runIf(hasBash)(
  'a write that fails is answered as a fault, nothing more is appended, and nothing acknowledged is lost',
  async () => {
    const dir = newDir();
    // A limit on the size of files makes the kernel fail the write that would pass it.
    const { stdout } = spawnSync('bash', ['-c', 'ulimit -f 600; exec "$0" "$@"', process.execPath, appender, dir, '0'], {
      encoding: 'utf8',
    });
    const lines = stdout.trim().split('\n');
    expect(lines.slice(-2)).toEqual(['fault io-error', 'then io-error']);
    const acknowledged = lines.filter((line) => line.startsWith('kept '));
    expect(acknowledged.length).toBeGreaterThan(5);
    const { ledger } = await openTest({ dir });
    expect(ledger.verify()).toMatchObject({ intact: true, entries: acknowledged.length });
  },
);
