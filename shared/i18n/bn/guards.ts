import type { Messages } from '../en.ts';

export const guards = {
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
