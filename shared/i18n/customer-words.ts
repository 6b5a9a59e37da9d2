/** What the customer reads: always both languages, because the screen's language is the cashier's. */
const bn = {
  welcome: 'স্বাগতম',
  name: 'রিচার্জ ডেস্ক',
  practice: 'প্র্যাকটিস: আসল রিচার্জ নয়',
  typing: 'আপনার নম্বর',
  check: 'নম্বর আর টাকা মিলিয়ে দেখুন',
  checkHint: 'ভুল থাকলে এখনই বলুন',
  waiting: 'রিচার্জ যাচ্ছে, একটু অপেক্ষা করুন',
  prepaid: 'প্রিপেইড',
  postpaid: 'পোস্টপেইড',
  done: 'রিচার্জ হয়েছে',
  doneText: 'ধন্যবাদ',
  notCharged: 'রিচার্জ হয়নি',
  notChargedText: 'কোনো টাকা কাটেনি',
  checking: 'যাচাই চলছে',
  checkingText: 'আবার রিচার্জ করবেন না, দুবার টাকা দেবেন না',
  claim: 'এই নম্বরটি রাখুন',
};
export type CustomerWords = Readonly<Record<keyof typeof bn, string>>;

const en: CustomerWords = {
  welcome: 'Welcome',
  name: 'Recharge Desk',
  practice: 'PRACTICE: no real recharge',
  typing: 'Your number',
  check: 'Please check the number and the amount',
  checkHint: 'If anything is wrong, say so now',
  waiting: 'Recharge under way, please wait',
  prepaid: 'Prepaid',
  postpaid: 'Postpaid',
  done: 'Recharge done',
  doneText: 'Thank you',
  notCharged: 'Not recharged',
  notChargedText: 'Nothing was charged',
  checking: 'Being checked',
  checkingText: 'Do not recharge again, do not pay twice',
  claim: 'Keep this number',
};

export const customerWords: Readonly<Record<'bn' | 'en', CustomerWords>> = { bn, en };
