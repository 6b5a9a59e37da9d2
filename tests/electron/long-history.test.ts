import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { openLedger } from '../../electron/adapters/ledger-sqlite/open-ledger.ts';
import { fact, newId, phone, stamp, startMs } from '../ledger/helpers/facts.ts';
import { newDataDir, openCounter, type Counter } from './helpers/counter.ts';

const presses = 5000;

test('5,000 presses on a history of 5,001 recharges end exactly 5,000 rows down, and what is out of sight is not laid out', async () => {
  const dataDir = newDataDir();
  await sellInto(join(dataDir, 'practice'), presses + 1);
  const counter = await openCounter({ dataDir });
  const { page } = counter;
  await page.keyboard.press('F2');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await current(counter)).toBe(1);

  // Held down, as fast as the window takes it: faster than any keyboard repeats.
  for (let sent = 0; sent < presses - 100; sent += 100)
    await Promise.all(Array.from({ length: 100 }, () => page.keyboard.down('ArrowDown')));
  await page.keyboard.up('ArrowDown');
  for (let at = 0; at < 100; at += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => current(counter)).toBe(presses + 1);

  expect(await page.locator('[data-current]').innerText()).toContain('01800-000000');
  const rows = await page.locator('[role=option]').evaluateAll((all) => ({
    there: all.length,
    laidOut: all.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length,
  }));
  expect(rows.there).toBe(presses + 1);
  expect(rows.laidOut).toBeLessThan(400);

  // Nothing runs past the end, and the way back is as exact.
  for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowDown');
  for (let at = 0; at < 7; at += 1) await page.keyboard.press('ArrowUp');
  expect(await current(counter)).toBe(presses - 6);
  await page.keyboard.press('Home');
  expect(await current(counter)).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('aside article').waitFor();
});

const current = async ({ page }: Counter) => Number(await page.locator('[data-current]').getAttribute('aria-posinset'));

/** Sold one after another into a ledger of its own, where a sync costs least; the first ends with 000000. */
async function sellInto(target: string, count: number): Promise<void> {
  const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'desk-history-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const opened = await openLedger({ dir, keys: createFileLedgerKeys(dir) });
  if (!opened.ok) throw new Error(opened.failure);
  const { ledger } = opened.value;
  for (let at = 0; at < count; at += 1) {
    const id = newId();
    const order = { phone: phone(`018${String(at).padStart(8, '0')}`), operator: 'RB' } as const;
    for (const draft of [fact.intended(id, order), fact.sending(id), fact.succeeded(id)])
      if (!ledger.append(draft, stamp({ atMs: startMs + at * 1000 })).ok) throw new Error('not kept');
  }
  ledger.close();
  await opened.value.settled();
  cpSync(dir, target, { recursive: true });
}
