import { alarm } from './alarm.ts';
import { guards } from './guards.ts';
import { outcome, sell, state } from './sell.ts';
import { printFault, printing } from './printing.ts';
import { practice } from './practice.ts';
import { staff } from './staff.ts';
import { failure, keychainFault, ledgerFault, notSent, rejected, unknown } from './trouble.ts';
import type { Messages } from '../en.ts';
import type { later } from './later.ts';

/** The words of the counter: there before the first sale is possible. The rest is in `later`. */
export const first = {
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
    restore: 'কপি ফিরিয়ে আনুন…',
    movedOut: 'খাতা এখান থেকে নেওয়া হয়েছে',
    callOff: 'এখানেই আবার বিক্রি…',
    title: 'এখন বিক্রি করা যাচ্ছে না',
    next: 'কী করবেন',
    incident: 'অ্যাপে সমস্যা হয়েছে। সাপোর্টকে এই নম্বরটি পড়ে শোনান: {{incident}}',
    broken: 'কাউন্টার সাড়া দিচ্ছে না। অ্যাপ আবার খুলুন; যা লেখা হয়েছে তা হারায়নি।',
    practiceInstead: 'প্র্যাকটিস মোডে চালান',
    toSettings: 'সেটিংস খুলুন',
  },
  turn: {
    show: 'গ্রাহককে দেখান',
    title: 'পর্দা এখন গ্রাহকের দিকে',
    back: 'কাউন্টারে ফিরুন: যেকোনো বোতাম বা ছোঁয়া',
    flip: 'উল্টো করুন',
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
  practice,
  printing,
  printFault,
  failure,
  keychainFault,
  ledgerFault,
  notSent,
  rejected,
  unknown,
  alarm,
} satisfies Omit<Messages, keyof typeof later>;
