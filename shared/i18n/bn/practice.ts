import type { Messages } from '../en.ts';

export const practice = {
  live: 'আসল বিক্রি',
  banner: 'প্র্যাকটিস',
  text: 'আসল রিচার্জ নয়, আসল টাকা নয়।',
  menu: 'প্র্যাকটিস সার্ভার',
  balance: 'প্র্যাকটিস ব্যালেন্স {{amount}}',
  behaviour: {
    honest: 'সঙ্গে সঙ্গে উত্তর দেয়',
    slow: 'দেরিতে উত্তর দেয়',
    declines: 'রিচার্জ নেয় না',
    'refuses-balance': 'বলে ব্যালেন্স কম',
    'drops-before-charge': 'কেটে যায়, টাকা কাটে না',
    'charges-then-drops': 'টাকা কেটে তারপর কেটে যায়',
    'doubled-brace': 'চেনা গোলমাল নিয়ে উত্তর দেয়',
    'server-error': 'সার্ভারের ভেতরে সমস্যা',
  },
} satisfies Messages['practice'];
