import type { Messages } from '../en.ts';

export const guards = {
  near: {
    title: 'নিয়মিত গ্রাহকের নম্বরের প্রায় মতো',
    typed: 'এখন লেখা',
    regular_one: 'নিয়মিত গ্রাহক: {{count}} বার, শেষবার {{amount}}, {{when}}',
    regular_other: 'নিয়মিত গ্রাহক: {{count}} বার, শেষবার {{amount}}, {{when}}',
    ask: 'লেখা নম্বরটিতে এখানে আগে কখনো বিক্রি হয়নি। ভুল নম্বরে গেলে টাকা ফেরানো যায় না: গ্রাহককে জিজ্ঞেস করুন।',
    takeRegular: 'নিয়মিত গ্রাহকের নম্বরই',
    keepTyped: 'লেখা নম্বরটি ঠিক',
    enterDoesNothing: 'এখানে এন্টার চাপলে কিছু হয় না, ইচ্ছা করেই। Esc চাপলে ফর্মে ফেরে।',
  },
  paused: {
    badge: 'বন্ধ আছে',
    text_one: '{{operator}} {{time}} পর্যন্ত বন্ধ: {{count}}টি রিচার্জ অনিশ্চিত।',
    text_other: '{{operator}} {{time}} পর্যন্ত বন্ধ: পরপর {{count}}টি রিচার্জ অনিশ্চিত।',
    resume: 'এখনই আবার চালু করুন',
    askManager: 'ম্যানেজার চাইলে আবার চালু করতে পারেন।',
  },
  runway: {
    lasts: 'এভাবে চললে ব্যালেন্স প্রায় {{time}} পর্যন্ত চলবে',
    short: '{{when}} ওয়ালেটে ছিল {{balance}}, যা {{amount}}-এর কম। সার্ভার হয়তো নেবে না।',
  },
} satisfies Messages['guards'];
