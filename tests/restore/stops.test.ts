import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../helpers/read-entries.ts';
import { newDir } from '../ledger/helpers/ledger.ts';
import { putBack, sellOne, startTill, stoppingTill, tillWithOldCopy, valueOf } from './helpers.ts';

/** A till with an older copy of itself, and what its ledger had. */
async function prepared(): Promise<{ dir: string; file: string; before: string; after: string }> {
  const dir = newDir();
  const { till, ...rest } = await tillWithOldCopy(dir);
  await till.end();
  return { dir, ...rest };
}

test('a till that is killed at any step of putting a copy back starts with the old ledger or the new one, whole, and says which', async () => {
  const { dir: origin, file, before, after } = await prepared();
  const states: string[] = [];
  for (let step = 1; ; step += 1) {
    const dir = newDir();
    cpSync(origin, dir, { recursive: true });
    const copy = file.replace(origin, dir);
    const till = await startTill(dir, { script: stoppingTill, env: { STOP_AT: String(step) } });
    const put = putBack(till, copy);
    const ended = await Promise.race([put, till.gone.then(() => 'killed' as const)]);
    if (ended !== 'killed') {
      valueOf(ended);
      expect(step).toBeGreaterThan(10);
      break;
    }
    states.push(await startAfterStop(dir, { before, after }));
  }
  // Before the journal the old one, after it the new one, and never anything between.
  expect(states.join(' ')).toMatch(/^(old )+new( new)*$/);
}, 240_000);

async function startAfterStop(dir: string, { before, after }: { before: string; after: string }): Promise<'old' | 'new'> {
  const till = await startTill(dir);
  expect(valueOf(await till.call('till.status', {})).cannotSell).toBeNull();
  expect(valueOf(await till.call('recharges.byId', { id: before })).state).toBe('succeeded');
  const later = await till.call('recharges.byId', { id: after });
  await sellOne(till);
  expect(valueOf(await till.call('ledger.verify', {}))).toMatchObject({ intact: true });
  await till.end();
  const said = readEntries(dir).filter(({ kind }) => kind === 'ledger-restored');
  expect(said).toHaveLength(later.ok ? 0 : 1);
  expect(readdirSync(dir)).not.toContain('restore.json');
  // The ledger that was here is never gone.
  if (!later.ok) expect(readdirSync(dir).filter((name) => /^replaced-.*\.sqlite$/.test(name))).toHaveLength(1);
  expect(readdirSync(join(dir, 'backups'))).toHaveLength(1);
  return later.ok ? 'old' : 'new';
}
