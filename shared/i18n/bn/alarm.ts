import type { Messages } from '../en.ts';

export const alarm = {
  'phone-mismatch': 'সার্ভারের উত্তরে অন্য নম্বর লেখা।',
  'amount-mismatch': 'সার্ভারের উত্তরে টাকার অঙ্ক অন্য।',
  'operator-mismatch': 'সার্ভারের উত্তরে অন্য অপারেটর লেখা।',
  'balance-mismatch': 'উত্তরের ব্যালেন্সের হিসাব মেলে না।',
} satisfies Messages['alarm'];
