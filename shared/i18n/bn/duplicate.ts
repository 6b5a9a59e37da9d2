import type { Messages } from '../en.ts';

export const duplicate = {
  title: 'একটু আগেই বিক্রি হয়েছে: আবার?',
  before: 'এই নম্বরে {{amount}}, {{when}}',
  price: 'ভুল হলে দোকানের ক্ষতি {{amount}}। এটি প্রায় {{sales}} বিক্রির লাভের সমান।',
  ask: 'প্রথম রিচার্জটি এসেছে কি না, গ্রাহককে জিজ্ঞেস করুন।',
  cancel: 'না, আবার বিক্রি করব না',
  again: 'হ্যাঁ, আরেকবার বিক্রি',
  enterDoesNothing: 'এখানে এন্টার চাপলে কিছু হয় না, ইচ্ছা করেই।',
} satisfies Messages['duplicate'];
