import { expect, test } from 'vitest';
import { record } from '../../electron/core/stamp.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { order } from '../helpers/orders.ts';
import { testTill } from '../helpers/till-parts.ts';

test('what the customer of this sale gets is shown as the original, also when it has been printed meanwhile', async () => {
  const till = await testTill();
  const sold = order();
  await till.call('recharge', sold);
  const texts = async (original: boolean) => {
    const shown = await till.call('receipts.preview', { id: sold.id, original });
    return shown.ok ? JSON.stringify(shown.value.slip.lines) : 'nothing';
  };
  const original = await texts(true);
  expect(original).toContain('01712-345678');
  record(till.ports, { kind: 'receipt-printed', body: { id: sold.id as RechargeId, copy: 1, how: 'png' } });
  expect(await texts(true)).toBe(original);
  expect(original).not.toContain('ডুপ্লিকেট');
  expect(await texts(false)).toContain('ডুপ্লিকেট');
});
