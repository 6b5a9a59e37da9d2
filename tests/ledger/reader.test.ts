import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fact, newId, today } from './helpers/facts.ts';
import { fastDir, meddle, openTest } from './helpers/ledger.ts';

test('the check in another thread finds what the check in this one finds, and tells how far it is', async () => {
  const till = await openTest({ dir: fastDir() });
  for (let sold = 0; sold < 700; sold += 1) till.sell();
  const told: number[] = [];
  const found = await till.reader.verify((done) => told.push(done)).done;
  expect(found).toEqual({ ok: true, value: till.ledger.verify() });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((done) => done > 0 && done <= 2_100)).toBe(true);
});

test('the counter answers while the ledger is checked: appends and reads return before the check does', async () => {
  const till = await openTest({ dir: fastDir() });
  for (let sold = 0; sold < 1_500; sold += 1) till.sell();
  let checking = true;
  const { done } = till.reader.verify();
  const ended = done.finally(() => {
    checking = false;
  });
  let answered = 0;
  while (checking && answered < 60) {
    const id = newId();
    till.add(fact.intended(id));
    expect(till.ledger.recharge(id)?.state).toBe('intended');
    answered += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(answered).toBe(60);
  // What was appended after it began is not part of it.
  expect(await ended).toMatchObject({ ok: true, value: { intact: true } });
});

test('a check that is called off ends as such, and the next one runs to its end', async () => {
  const till = await openTest({ dir: fastDir() });
  for (let sold = 0; sold < 1_000; sold += 1) till.sell();
  const first = till.reader.verify();
  first.cancel();
  expect(await first.done).toEqual({ ok: false, failure: 'cancelled' });
  expect(await till.reader.verify().done).toMatchObject({ ok: true, value: { intact: true } });
});

test('a closed reader has let go: the ledger closes cleanly behind it, and later questions are refused', async () => {
  const till = await openTest({ dir: fastDir() });
  for (let sold = 0; sold < 1_000; sold += 1) till.sell();
  const cut = till.reader.verify();
  await till.reader.close();
  expect((await cut.done).ok).toBe(false);
  expect(await till.reader.verify().done).toEqual({ ok: false, failure: 'cancelled' });
  await till.close();
  expect(existsSync(join(till.dir, 'ledger.sqlite-wal'))).toBe(false);
});

test('a check is due until one has found all in order, over restarts', async () => {
  const first = await openTest({ dir: fastDir() });
  first.sell();
  first.closeDay(today);
  await first.settled();
  await first.close();
  const second = await openTest({ dir: first.dir });
  expect(second.checkDue).toBe(true);
  await second.reader.verify().done;
  await second.close();
  const third = await openTest({ dir: first.dir });
  expect(third.checkDue).toBe(false);
  meddle(third.dir, (db) => db.exec('UPDATE recharge SET amount = amount + 100'));
  expect(await third.reader.verify().done).toMatchObject({ ok: true, value: { intact: false } });
  await third.close();
  expect((await openTest({ dir: first.dir })).checkDue).toBe(true);
});
