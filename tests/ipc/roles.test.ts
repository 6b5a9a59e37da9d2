import { describe, expect, test } from 'vitest';
import { roles } from '../../shared/domain/role.ts';
import { contract, type CallName } from '../../shared/ipc/contract.ts';
import { shopWithStaff } from '../helpers/shop-staff.ts';
import { testTill } from '../helpers/till-parts.ts';

const names = Object.keys(contract) as CallName[];
const least = (name: CallName): string => contract[name].role;

describe('every call x every role', () => {
  test.each(roles)('a %s reaches what the contract gives them and nothing above, before the input is looked at', async (role) => {
    const shop = await shopWithStaff();
    await shop.signIn(role);
    const ranked: readonly string[] = ['anyone', ...roles];
    for (const name of names) {
      const allowed = ranked.indexOf(role) >= ranked.indexOf(least(name));
      const answer = await shop.dispatch(name, 'not an input');
      expect(answer, name).toMatchObject({ ok: false, failure: { kind: allowed ? 'invalid-input' : 'not-allowed' } });
    }
  });

  test.each(['nobody has signed in', 'it is locked by hand', 'it was left alone'])(
    'while %s, a till answers what anyone may ask and nothing else',
    async (how) => {
      const shop = await shopWithStaff();
      if (how === 'it was left alone') shop.clock.advance(5 * 60_000);
      else await shop.call('staff.signOut', {});
      for (const name of names) {
        const answer = await shop.dispatch(name, 'not an input');
        const kind = least(name) === 'anyone' ? 'invalid-input' : 'not-signed-in';
        expect(answer, name).toMatchObject({ ok: false, failure: { kind } });
      }
    },
  );

  test('before the first owner, whoever is at the counter has every role', async () => {
    const till = await testTill();
    for (const name of names)
      expect(await till.dispatch(name, 'not an input'), name).toMatchObject({ failure: { kind: 'invalid-input' } });
  });

  test('what anyone may ask is a short list, and none of it sells, settles or shows a sale', () => {
    expect(names.filter((name) => least(name) === 'anyone').sort()).toEqual([
      'customer.show',
      'preferences.change',
      'staff.list',
      'staff.recover',
      'staff.signIn',
      'till.status',
    ]);
  });
});
