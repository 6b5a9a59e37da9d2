import { learnedRates } from '../wallet-chain/commission.ts';
import { readChain } from '../wallet-window.ts';
import { drillInto, partOf } from './parts.ts';
import type { Report } from './report.ts';

/** What was earned, at which rate, and the rate the provider's latest replies follow. */
export const commissions: Report = {
  id: 'commissions',
  period: 'range',
  filters: ['operator', 'staff'],
  columns: [
    { key: 'operator', type: 'operator' },
    { key: 'accountType', type: 'account-type' },
    { key: 'count', type: 'count', sum: true },
    { key: 'amount', type: 'money', sum: true },
    { key: 'commission', type: 'money', sum: true },
    { key: 'rate', type: 'percent' },
    { key: 'learnedRate', type: 'percent' },
  ],
  chart: { kind: 'bars', label: 'operator', value: 'commission' },
  rows: (ports, params) => {
    const learned = learnedRates(readChain(ports).facts);
    const found = ports.ledger.figures(['operator', 'accountType'], params);
    const largestFirst = found.toSorted((a, b) => b.charged.commission - a.charged.commission);
    return largestFirst.flatMap(({ operator, accountType, charged }) => {
      const { count, amount, commission } = charged;
      if (count === 0) return [];
      const rate = learned.find((each) => each.operator === operator && each.accountType === accountType)?.rate ?? null;
      return [
        {
          cells: [operator, accountType, count, amount, commission, partOf(commission, amount), rate],
          drill: drillInto(params, { operator }),
        },
      ];
    });
  },
};
