import { describe, expect, test } from 'vitest';
import { first, oneDayMs, quietTill, refused, report, second, sellOne, told } from '../helpers/day-till.ts';
import { record } from '../../electron/core/stamp.ts';
import { poisha, zero } from '../../shared/money.ts';

describe('a Z of the first version', () => {
  const oldBody = {
    zNumber: 1,
    grandTotal: poisha(2000),
    charged: { count: 1, amount: poisha(2000), commission: poisha(20) },
    unknown: { count: 0, amount: zero },
    firstSeq: 1,
    lastSeq: 5,
  };

  test('shows what it has, and the day after it opens where it ended', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    record(till.ports, { kind: 'day-closed', body: { ...oldBody, closedDay: first as never } });
    const old = await report(till, first);
    expect(old).toMatchObject({ zNumber: 1, lines: [{ operator: 'GP' }], notCharged: { count: 0 }, closedBy: 'rahima' });
    for (const later of ['wallet', 'carriedOut', 'keyFingerprint']) expect(old).not.toHaveProperty(later);
    till.clock.advance(oneDayMs);
    await sellOne(till, 2);
    const next = told(await till.call('day.close', {}));
    expect(next).toMatchObject({ zNumber: 2, grandTotal: 4000, wallet: { opening: 498_020, net: 1980 } });
  });

  test('may have passed over a day with sales: that day has its figures and no Z of its own', async () => {
    const till = await quietTill();
    await sellOne(till, 1);
    till.clock.advance(oneDayMs);
    record(till.ports, { kind: 'day-closed', body: { ...oldBody, closedDay: second as never } });
    const passed = await report(till, first);
    expect(passed).toMatchObject({ charged: { count: 1, amount: 2000 } });
    for (const missing of ['zNumber', 'wallet', 'carriedIn', 'closeFirst']) expect(passed).not.toHaveProperty(missing);
    expect(await till.call('day.close', { businessDay: first })).toEqual(refused('day-already-closed'));
  });
});
