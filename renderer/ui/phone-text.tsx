import { groupPhone } from '../../shared/phone.ts';

/** 01712-345678, always in Latin digits: the number is read back and must look like the customer's own phone. */
export function PhoneText({ phone, className = '' }: { phone: string; className?: string }) {
  return (
    <span lang="en" data-number className={`whitespace-nowrap tabular-nums ${className}`}>
      {groupPhone(phone)}
    </span>
  );
}
