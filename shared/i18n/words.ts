import type { Poisha } from '../money.ts';

/** Bangla has its own word for every number below a hundred; none follows from another. */
const banglaBelowHundred = (
  'শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ বিশ একুশ বাইশ তেইশ চব্বিশ ' +
  'পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ ত্রিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ চল্লিশ ' +
  'একচল্লিশ বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ পঞ্চাশ একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন ' +
  'ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর সত্তর একাত্তর বাহাত্তর ' +
  'তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি আটাশি ঊননব্বই ' +
  'নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই'
).split(' ');

const englishBelowTwenty =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const englishBelowHundred = (count: number): string => {
  if (count < 20) return englishBelowTwenty[count] ?? '';
  const tens = englishTens[Math.floor(count / 10)] ?? '';
  return count % 10 === 0 ? tens : `${tens}-${englishBelowTwenty[count % 10]}`;
};

type Language = {
  belowHundred(count: number): string;
  hundreds(count: number): string;
  thousand: string;
  lakh: string;
  crore: string;
  taka: string;
  poisha: string;
  minus: string;
};

const languages: Readonly<Record<'bn' | 'en', Language>> = {
  bn: {
    belowHundred: (count) => banglaBelowHundred[count] ?? '',
    hundreds: (count) => `${banglaBelowHundred[count]}শ`,
    thousand: 'হাজার',
    lakh: 'লাখ',
    crore: 'কোটি',
    taka: 'টাকা',
    poisha: 'পয়সা',
    minus: 'মাইনাস',
  },
  en: {
    belowHundred: englishBelowHundred,
    hundreds: (count) => `${englishBelowTwenty[count]} hundred`,
    thousand: 'thousand',
    lakh: 'lakh',
    crore: 'crore',
    taka: 'taka',
    poisha: 'poisha',
    minus: 'minus',
  },
};

function numberInWords(count: number, language: Language): string {
  if (count < 100) return language.belowHundred(count);
  const crores = Math.floor(count / 10_000_000);
  const lakhs = Math.floor(count / 100_000) % 100;
  const thousands = Math.floor(count / 1000) % 100;
  const hundreds = Math.floor(count / 100) % 10;
  const rest = count % 100;
  return [
    crores > 0 && `${numberInWords(crores, language)} ${language.crore}`,
    lakhs > 0 && `${language.belowHundred(lakhs)} ${language.lakh}`,
    thousands > 0 && `${language.belowHundred(thousands)} ${language.thousand}`,
    hundreds > 0 && language.hundreds(hundreds),
    rest > 0 && language.belowHundred(rest),
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** An amount as it is read out: `একশ বিশ টাকা`, `one hundred twenty taka`; lakh and crore, poisha only when there are some. */
export function amountInWords(amount: Poisha, language: 'bn' | 'en'): string {
  const words = languages[language];
  const magnitude = Math.abs(amount);
  const poishaPart = magnitude % 100;
  const takaPart = (magnitude - poishaPart) / 100;
  return [
    amount < 0 && words.minus,
    (takaPart > 0 || poishaPart === 0) && `${numberInWords(takaPart, words)} ${words.taka}`,
    poishaPart > 0 && `${numberInWords(poishaPart, words)} ${words.poisha}`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}
