import type { cashFailure as english } from '../en/cash.ts';

export const cashFailure = {
  'baki-off': {
    text: 'রিচার্জের চেয়ে কম টাকা নেওয়া হয়েছে, আর এই দোকানে বাকি দেওয়া হয় না। কিছুই পাঠানো হয়নি।',
    next: 'পুরো টাকা নিন। মালিক সেটিংসে বাকি চালু করতে পারেন।',
  },
  'baki-limit': {
    text: 'এই গ্রাহকের বাকি {{owed}}, সর্বোচ্চ {{limit}} পর্যন্ত দেওয়া যায়: আর {{left}} দেওয়া যাবে। কিছুই পাঠানো হয়নি।',
    next: 'বেশি টাকা নিন, বা আগে কিছু বাকি শোধ করতে বলুন।',
  },
  'baki-too-much': { text: 'এই গ্রাহকের বাকি {{owed}}, এর বেশি নয়।', next: 'এর মধ্যে একটি অঙ্ক লিখুন।' },
} satisfies Record<keyof typeof english, { text: string; next: string }>;
