/** What the desktop says of a recharge while somebody does something else. `{{number}}`: the last four digits. */
const en = {
  practice: 'PRACTICE: {{title}}',
  about: 'Ends in {{number}}, {{amount}}. {{next}}',
  charged: { title: 'Checked: it was charged', next: 'Do not recharge again.' },
  'not-charged': { title: 'Checked: it was not charged', next: 'No recharge was made. Tell the customer.' },
  reopened: { title: 'To check again', next: 'It was taken as not charged; now the balances do not fit.' },
  succeeded: { title: 'Recharge done', next: 'Give the receipt.' },
  alarms: { title: 'Answered, but look at this', next: 'Look at it before the customer leaves.' },
  refused: { title: 'Not recharged: nothing was charged', next: 'See the counter for the reason.' },
  unknown: { title: 'Not certain yet', next: 'Do not recharge again. See To check.' },
} as const;

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
type NoticeWords = Shape<typeof en>;

const bn: NoticeWords = {
  practice: 'প্র্যাকটিস: {{title}}',
  about: '…{{number}} নম্বরে {{amount}}। {{next}}',
  charged: { title: 'যাচাই শেষ: টাকা কেটেছে', next: 'আবার রিচার্জ করবেন না।' },
  'not-charged': { title: 'যাচাই শেষ: টাকা কাটেনি', next: 'রিচার্জ হয়নি। গ্রাহককে জানান।' },
  reopened: { title: 'আবার যাচাই করতে হবে', next: 'আগে ধরা হয়েছিল টাকা কাটেনি, এখন হিসাব মিলছে না।' },
  succeeded: { title: 'রিচার্জ হয়েছে', next: 'রসিদ দিন।' },
  alarms: { title: 'উত্তর এসেছে, কিন্তু এটা দেখুন', next: 'গ্রাহক যাওয়ার আগে দেখুন।' },
  refused: { title: 'রিচার্জ হয়নি: টাকা কাটেনি', next: 'কারণ কাউন্টারে দেখুন।' },
  unknown: { title: 'এখনো নিশ্চিত নয়', next: 'আবার রিচার্জ করবেন না। যাচাই পাতা দেখুন।' },
};

export const noticeWords: Readonly<Record<'bn' | 'en', NoticeWords>> = { bn, en };
export type NoticeKind = Exclude<keyof NoticeWords, 'practice' | 'about'>;
