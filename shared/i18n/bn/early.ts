import type { early as english } from '../en/early.ts';

type Early = { readonly [A in keyof typeof english]: { readonly [K in keyof (typeof english)[A]]: string } };

export const early = {
  day: {
    float: 'শুরুতে ড্রয়ারে কত টাকা',
    openShift: 'শিফট খুলুন',
    openShiftTitle: 'শুরু করতে শিফট খুলুন',
    openShiftText: 'ড্রয়ারের টাকা গুনে লিখুন। ড্রয়ার খালি হলে 0।',
    badAmount: 'টাকার অঙ্ক লিখুন, যেমন 500 বা 500.50।',
  },
  duplicate: { title: 'একটু আগেই বিক্রি হয়েছে: আবার?' },
  near: { title: 'নিয়মিত গ্রাহকের নম্বরের প্রায় মতো' },
  wallet: {
    label: 'ওয়ালেট, শেষ জানা',
    none: 'ওয়ালেট এখনো জানা নেই',
  },
  baki: {
    owes: 'বাকি {{amount}}',
    cash: 'নগদ নেওয়া',
    cashKey: 'নগদ বদলান',
    tooMuch: 'দামের চেয়ে বেশি।',
    after: 'মোট বাকি হবে {{amount}}',
    rest: '{{amount}} বাকি থাকবে',
  },
} satisfies Early;
