import { expect, test } from 'vitest';
import { oneMode } from '../../electron/adapters/one-mode.ts';
import { createClosedDispatch } from '../../electron/core/dispatch.ts';
import { shopWithStaff } from '../helpers/shop-staff.ts';
import { testTill } from '../helpers/till-parts.ts';

const withStaffElsewhere = (mode: 'practice' | 'live') => ({ modeSwitch: { ...oneMode(mode), shopHasStaff: () => true } });
const input = { apiKey: 'other-key', apiSecret: 'other-secret', keep: 'session' } as const;

test('where staff sign in to real selling, nobody replaces or forgets the provider’s key from practice', async () => {
  const till = await testTill(undefined, undefined, undefined, true, withStaffElsewhere('practice'));
  expect(await till.call('credentials.save', input)).toMatchObject({ failure: { kind: 'owner-needed' } });
  expect(await till.call('credentials.forget', {})).toMatchObject({ failure: { kind: 'owner-needed' } });
  expect(await till.ports.credentials.held()).toEqual({ ok: true, value: 'session' });
});

test('nor from a till that cannot be opened, where nobody can sign in', async () => {
  const { ports } = await testTill(undefined, undefined, undefined, true, withStaffElsewhere('live'));
  const session = { staff: () => 'owner', role: () => 'owner' as const };
  const closed = createClosedDispatch({ ...ports, session }, { kind: 'ledger-unavailable', fault: 'damaged' });
  expect(await closed('credentials.save', input)).toMatchObject({ failure: { kind: 'owner-needed' } });
});

test('an owner who is signed in to real selling does both, and a shop without staff as before', async () => {
  const shop = await shopWithStaff(await testTill(undefined, undefined, undefined, true, withStaffElsewhere('live')));
  expect(await shop.call('credentials.save', input)).toMatchObject({ ok: true });
  expect(await shop.call('credentials.forget', {})).toMatchObject({ ok: true });
  const open = await testTill();
  expect(await open.call('credentials.save', input)).toMatchObject({ ok: true });
});
