import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { createCopyShelf } from '../../electron/adapters/ledger-sqlite/copy-shelf.ts';
import { oneMode } from '../../electron/adapters/one-mode.ts';
import { createClosedDispatch } from '../../electron/core/dispatch.ts';
import { ok } from '../../shared/result.ts';
import type { CallInput, CallName, CallResult } from '../../shared/ipc/contract.ts';
import { pins, shopWithStaff, value } from '../helpers/shop-staff.ts';
import { temporaryFolder, testTill } from '../helpers/till-parts.ts';

/** A shop with staff whose ledger was lost, and the dispatch of the till that cannot open it. */
async function closedShop(hasStaff = true) {
  const shop = hasStaff ? await shopWithStaff() : { ...(await testTill()), ids: undefined };
  const { items } = value<'backups.list'>(await shop.call('backups.makeNow', {}));
  const { dir, ports } = shop;
  shop.close();
  rmSync(join(dir, 'ledger.sqlite'));
  const shelf = createCopyShelf({ dir, keys: createFileLedgerKeys(dir) });
  const modeSwitch = { ...oneMode('live', async (between) => ok(await between())), shopHasStaff: () => true };
  const session = { staff: () => 'owner', role: () => 'owner' as const };
  const dispatch = createClosedDispatch(
    { ...ports, shelf, modeSwitch, session },
    { kind: 'ledger-unavailable', fault: 'rolled-back' },
  );
  const call = <N extends CallName>(name: N, input: CallInput<N>) => dispatch(name, input) as Promise<CallResult<N>>;
  const file = items[0]?.file ?? '';
  const seen = value<'backups.inspect'>(await call('backups.inspect', { file }));
  if (!seen.usable) throw new Error(seen.why);
  return { ...shop, call, file, seen, wish: { file, reason: 'lost', lostSeen: seen.lost } };
}

test('where nobody can sign in, an owner of the copy proves who they are by the PIN they had then', async () => {
  const { call, wish, seen, ids } = await closedShop();
  if (!ids) throw new Error('no staff');
  expect(seen.owners).toEqual([{ staffId: ids.owner, name: 'Rahima' }]);
  expect(await call('backups.restore', wish)).toMatchObject({ failure: { kind: 'owner-needed' } });
  const as = (staffId: string, pin: string) => call('backups.restore', { ...wish, owner: { staffId, pin } });
  expect(await as(ids.owner, '9999')).toMatchObject({ failure: { kind: 'wrong-pin', triesLeft: 4 } });
  expect(await as(ids.cashier, pins.cashier)).toMatchObject({ failure: { kind: 'wrong-pin', triesLeft: 3 } });
  expect(await as(ids.owner, pins.owner)).toMatchObject({ ok: true });
});

test('after five wrong PINs none is taken for a while', async () => {
  const { call, wish, clock, ids } = await closedShop();
  if (!ids) throw new Error('no staff');
  const as = (pin: string) => call('backups.restore', { ...wish, owner: { staffId: ids.owner, pin } });
  for (let wrong = 0; wrong < 4; wrong += 1) await as('9999');
  expect(await as('9999')).toMatchObject({ failure: { kind: 'pin-locked', seconds: 60 } });
  expect(await as(pins.owner)).toMatchObject({ failure: { kind: 'pin-locked' } });
  clock.advance(60_000);
  expect(await as(pins.owner)).toMatchObject({ ok: true });
});

test('in a shop with staff a copy from before there was any gives nobody the till', async () => {
  const { call, wish } = await closedShop(false);
  expect(await call('backups.restore', wish)).toMatchObject({ failure: { kind: 'owner-needed' } });
});

test('only copies that lie where copies lie, or that a person chose, are looked into', async () => {
  const file = join(temporaryFolder(), 'elsewhere.sqlite');
  const till = await testTill(undefined, undefined, undefined, true, {
    files: { save: async () => ok('cancelled' as const), choose: async (what) => (what === 'copy' ? file : null) },
  });
  const { items } = value<'backups.list'>(await till.call('backups.makeNow', {}));
  copyFileSync(items[0]?.file ?? '', file);
  expect(await till.call('backups.inspect', { file })).toMatchObject({ failure: { kind: 'not-found' } });
  expect(await till.call('backups.chooseFile', {})).toEqual({ ok: true, value: { file } });
  expect(await till.call('backups.inspect', { file })).toMatchObject({ ok: true, value: { usable: true } });
  // Nobody chose a folder: nothing changes.
  expect(await till.call('backups.chooseFolder', {})).toMatchObject({ ok: true, value: { second: null } });
});

test('a manager sees the copies and makes one, and does not put one back', async () => {
  const shop = await shopWithStaff();
  await shop.signIn('manager');
  const { items } = value<'backups.list'>(await shop.call('backups.makeNow', {}));
  expect(items).toHaveLength(1);
  expect(await shop.call('backups.restore', { file: items[0]?.file ?? '', reason: 'no', lostSeen: 0 })).toMatchObject({
    failure: { kind: 'not-allowed' },
  });
});
