import { alarm } from './bn/alarm.ts';
import { backups } from './bn/backups.ts';
import { baki, cash } from './bn/cash.ts';
import { claims } from './bn/claims.ts';
import { data } from './bn/data.ts';
import { guards } from './bn/guards.ts';
import { day, history, unknowns } from './bn/office.ts';
import { outcome, sell, state } from './bn/sell.ts';
import { move } from './bn/move.ts';
import { printFault, printing } from './bn/printing.ts';
import { receipts } from './bn/receipts.ts';
import { practice, settings } from './bn/settings.ts';
import { staff } from './bn/staff.ts';
import { failure, keychainFault, ledgerFault, notSent, rejected, unknown } from './bn/trouble.ts';
import { wallet } from './bn/wallet.ts';
import type { Messages } from './en.ts';

/** Every word on screen in the shop's Bangla: short, and as a cashier would say it. */
export const bn = {
  app: {
    name: 'রিচার্জ ডেস্ক',
    loading: 'আনা হচ্ছে…',
    tryAgain: 'আবার চেষ্টা',
    close: 'বন্ধ করুন',
    cancel: 'বাদ দিন',
    menu: 'প্রধান মেনু',
  },
  nav: {
    sell: 'বিক্রি',
    history: 'হিসাব',
    unknowns: 'যাচাই',
    day: 'দিন',
    settings: 'সেটিংস',
    wallet: 'ওয়ালেট',
    reports: 'রিপোর্ট',
    baki: 'বাকি',
    underWay: 'চলছে',
  },
  wallet,
  claims,
  cash,
  baki,
  data,
  backups,
  move,
  staff,
  guards,
  badge: { toCheck_one: '{{count}}টি যাচাই বাকি', toCheck_other: '{{count}}টি যাচাই বাকি' },
  recovered: {
    unknown_one: '{{count}}টি রিচার্জ পাঠানোর সময় অ্যাপ থেমে গিয়েছিল। যাচাই করতে হবে।',
    unknown_other: '{{count}}টি রিচার্জ পাঠানোর সময় অ্যাপ থেমে গিয়েছিল। যাচাই করতে হবে।',
    notSent_one: 'অ্যাপ থেমে যাওয়ায় {{count}}টি রিচার্জ পাঠানো হয়নি। আবার বিক্রি করা যাবে।',
    notSent_other: 'অ্যাপ থেমে যাওয়ায় {{count}}টি রিচার্জ পাঠানো হয়নি। আবার বিক্রি করা যাবে।',
  },
  trouble: {
    title: 'এখন বিক্রি করা যাচ্ছে না',
    next: 'কী করবেন',
    incident: 'অ্যাপে সমস্যা হয়েছে। সাপোর্টকে এই নম্বরটি পড়ে শোনান: {{incident}}',
    broken: 'কাউন্টার সাড়া দিচ্ছে না। অ্যাপ আবার খুলুন; যা লেখা হয়েছে তা হারায়নি।',
    practiceInstead: 'প্র্যাকটিস মোডে চালান',
    toSettings: 'সেটিংস খুলুন',
  },
  keypad: { label: 'সংখ্যার বোতাম', erase: 'শেষ সংখ্যা মুছুন' },
  days: {
    justNow: 'এইমাত্র',
    minutes_one: '{{count}} মিনিট',
    minutes_other: '{{count}} মিনিট',
    hours_one: '{{count}} ঘণ্টা',
    hours_other: '{{count}} ঘণ্টা',
    days_one: '{{count}} দিন',
    days_other: '{{count}} দিন',
    ago: '{{age}} আগে',
    earlier: 'আগের দিন',
    later: 'পরের দিন',
  },
  state,
  sell,
  outcome,
  history,
  unknowns,
  day,
  practice,
  printing,
  printFault,
  receipts,
  settings,
  failure,
  keychainFault,
  ledgerFault,
  notSent,
  rejected,
  unknown,
  alarm,
} satisfies Messages;
