import type { Messages } from '../en.ts';

export const aside = {
  label: 'সরিয়ে রাখা',
  look: 'দেখুন',
  typed: 'লেখা আছে, পাঠানো হয়নি',
  waiting: 'উত্তরের অপেক্ষা: {{seconds}} সেকেন্ড',
  long: 'এখনো অপেক্ষা, {{seconds}} সেকেন্ড: এটি আবার দেবেন না',
  checking: 'এটির কী হলো, খাতা থেকে দেখা হচ্ছে',
} satisfies Messages['aside'];
