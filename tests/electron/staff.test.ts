import { expect, test } from 'vitest';
import type { CallName } from '../../shared/ipc/contract.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { roles } from '../../shared/domain/role.ts';
import { newDataDir, openCounter } from './helpers/counter.ts';

test('the first owner is set up, the app is started again, and over the page’s own bridge a cashier reaches nothing above their role', async () => {
  const dataDir = newDataDir();
  const first = await openCounter({ dataDir });
  const { staff: owner, recoveryCode } = await first.call('staff.addFirstOwner', { name: 'Rahima', pin: '1111' });
  const cashier = await first.call('staff.add', { name: 'Salma', role: 'cashier', pin: '3333' });
  expect(recoveryCode).toHaveLength(24);
  expect(await first.close()).toBe(0);

  const { page, call } = await openCounter({ dataDir, locked: true });
  await page.locator('input[type=password]').waitFor();
  await page.locator('button', { hasText: 'Salma' }).click();
  await page.keyboard.type('3333');
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await call('till.status', {})).toMatchObject({ staff: 'Salma', role: 'cashier', seat: { staffId: cashier.staffId } });

  const above = (Object.keys(contract) as CallName[]).filter((name) =>
    (roles.slice(1) as readonly string[]).includes(contract[name].role),
  );
  expect(above.length).toBeGreaterThan(8);
  const answers = await page.evaluate(async (names) => await Promise.all(names.map((name) => window.desk.call(name, {}))), above);
  for (const [index, answer] of answers.entries())
    expect(answer, above[index]).toEqual({ ok: false, failure: { kind: 'not-allowed' } });

  await page.keyboard.press('F9');
  await page.locator('input[type=password]').waitFor();
  await page.locator('button', { hasText: 'Rahima' }).click();
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await page.locator('#phone').waitFor();
  expect(await call('till.status', {})).toMatchObject({ staff: 'Rahima', role: owner.role });
  expect(await call('ledger.verify', {})).toMatchObject({ intact: true });
});
