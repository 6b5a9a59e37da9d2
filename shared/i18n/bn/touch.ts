import type { Messages } from '../en.ts';

export const touchpad = { next: 'পরের ঘর', done: 'হয়েছে' } satisfies Messages['touchpad'];

export const suggested = {
  label: 'সচরাচর কারণ',
  charged: {
    sms: 'গ্রাহকের এসএমএস এসেছে',
    dashboard: 'ড্যাশবোর্ডে আছে',
    balance: 'ব্যালেন্স কমেছে',
  },
  'not-charged': {
    sms: 'গ্রাহকের এসএমএস আসেনি',
    dashboard: 'ড্যাশবোর্ডে নেই',
    balance: 'ব্যালেন্স কমেনি',
  },
  reopened: { late: 'পরে এসেছে', mistake: 'ভুল করে চাপা হয়েছিল', complaint: 'গ্রাহক আবার এসেছেন' },
  difference: {
    change: 'ভাংতি দিতে ভুল হয়েছে',
    forgot: 'একটা খরচ লেখা হয়নি',
    count: 'গুনতে ভুল হয়েছে',
    dontKnow: 'জানা নেই',
  },
  closing: { checking: 'যাচাই চলছে, মালিক জানেন', provider: 'কোম্পানির উত্তরের অপেক্ষায়', tomorrow: 'কাল মেটানো হবে' },
  cash: { lent: 'ধার দেওয়া', returned: 'গ্রাহককে ফেরত', forOwner: 'মালিক চেয়েছেন' },
  forgiven: { owner: 'মালিক রাজি আছেন', written: 'ভুল করে লেখা হয়েছিল', small: 'সামান্যই বাকি ছিল' },
} satisfies Messages['suggested'];
