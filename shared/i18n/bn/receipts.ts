import type { Messages } from '../en.ts';

export const receipts = {
  savePng: 'ছবি হিসেবে সেভ',
  savePdf: 'PDF হিসেবে সেভ',
  savedTo: 'সেভ হয়েছে:',
  daySlip: 'স্লিপ',
  daySlipTitle: 'এই দিনের স্লিপ',
  back: 'ফিরে যান',
  shopPhone: 'দোকানের ফোন',
  bin: 'BIN (থাকলে)',
  footer: 'রসিদের শেষ লাইন',
  language: 'রসিদের ভাষা',
  both: 'দুটোই',
  digits: 'সংখ্যা',
  width: 'কাগজের চওড়া',
  copies: 'প্রতিটি রসিদের কপি',
  logo: 'লোগো',
  logoHint: 'PNG বা JPEG। সাদা-কালো ছাপা হবে, বড়জোর ৪৮ মিমি চওড়া ও ২৫ মিমি উঁচু।',
  logoBad: 'ছবিটি পড়া যাচ্ছে না। অন্য একটি PNG বা JPEG বাছুন।',
  logoPick: 'লোগো বাছুন',
  logoRemove: 'লোগো বাদ দিন',
  preview: 'যেমন ছাপা হবে',
} satisfies Messages['receipts'];
