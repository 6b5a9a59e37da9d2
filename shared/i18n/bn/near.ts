import type { Messages } from '../en.ts';

export const near = {
  title: 'নিয়মিত গ্রাহকের নম্বরের প্রায় মতো',
  typed: 'এখন লেখা',
  regular_one: 'নিয়মিত গ্রাহক: {{count}} বার, শেষবার {{amount}}, {{when}}',
  regular_other: 'নিয়মিত গ্রাহক: {{count}} বার, শেষবার {{amount}}, {{when}}',
  ask: 'লেখা নম্বরটিতে এখানে আগে কখনো বিক্রি হয়নি। ভুল নম্বরে গেলে টাকা ফেরানো যায় না: গ্রাহককে জিজ্ঞেস করুন।',
  takeRegular: 'নিয়মিত গ্রাহকের নম্বরই',
  keepTyped: 'লেখা নম্বরটি ঠিক',
  enterDoesNothing: 'এখানে এন্টার চাপলে কিছু হয় না, ইচ্ছা করেই। Esc চাপলে ফর্মে ফেরে।',
} satisfies Messages['near'];
