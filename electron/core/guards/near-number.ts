import type { Customer } from '../../../shared/domain/customer.ts';
import type { Failure } from '../../../shared/failure.ts';
import { phonesNear } from '../../../shared/near-phone.ts';
import type { Phone } from '../../../shared/phone.ts';
import type { GuardPorts } from '../guards.ts';

/** Who has bought this often is a regular: a number one slip away from theirs is more likely theirs than a stranger's. */
export const regularTimes = 3;

/** The regular customer whose number this one almost is, when nobody has bought for this one before. */
export function nearRegular({ ledger, attended }: GuardPorts, phone: Phone): Failure | undefined {
  if (!attended || ledger.customer(phone)) return undefined;
  const [first, ...others] = ledger.regularsAmong(phonesNear(phone), regularTimes);
  if (!first) return undefined;
  return { kind: 'near-regular-number', regular: others.reduce(moreRegular, first) };
}

const moreRegular = (a: Customer, b: Customer): Customer =>
  b.times > a.times || (b.times === a.times && b.lastAt > a.lastAt) ? b : a;
