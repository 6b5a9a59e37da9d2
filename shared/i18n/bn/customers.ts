import type { Messages } from '../en.ts';

export const customers = {
  pasted: {
    none: 'পেস্ট করা লেখায় কোনো মোবাইল নম্বর নেই।',
    several: 'এতে একাধিক নম্বর আছে, তাই কোনোটি নেওয়া হয়নি। শুধু ঠিক নম্বরটি পেস্ট করুন।',
  },
  recent: {
    title: 'সাম্প্রতিক গ্রাহক',
    empty: 'এখনো কেউ নেই। যাদের কাছে বিক্রি করবেন, তাদের নম্বর এখানে থাকবে।',
    favourites: 'প্রিয় নম্বর',
    usually: 'সাধারণত {{amount}} · {{when}}',
    last: 'শেষবার {{amount}} · {{when}}',
    mark: '{{number}} প্রিয়তে রাখুন',
    change: 'প্রিয় {{number}}: নাম বদলান বা বাদ দিন',
  },
  title: 'প্রিয় নম্বর',
  name: 'নাম, চাইলে',
  nameHint: 'সর্বোচ্চ ৪০ অক্ষর। নাম না চাইলে ফাঁকা রাখুন।',
  make: 'প্রিয়তে রাখুন',
  marked: 'প্রিয়',
  save: 'রাখুন',
  remove: 'প্রিয় থেকে বাদ দিন',
} satisfies Messages['customers'];
