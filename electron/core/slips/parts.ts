import type { SlipLook, ShopProfile } from '../../../shared/domain/receipt.ts';
import type { SlipLine } from '../../../shared/domain/slip.ts';
import { cleanText } from '../../../shared/domain/values.ts';
import { inDigits } from '../../../shared/digits.ts';
import { createFormat, type Format } from '../../../shared/i18n/format.ts';
import { receiptWords, type ReceiptWords } from '../../../shared/i18n/receipt-words.ts';

export type Pen = {
  readonly format: Format;
  /** A word of one or both languages, as chosen. */
  say(pick: (words: ReceiptWords) => string): string;
  /** The same as lines of their own, Bangla first. */
  each(pick: (words: ReceiptWords) => string): string[];
  digits(text: string): string;
};

export function penFor({ language, digits }: SlipLook): Pen {
  const languages = language === 'both' ? (['bn', 'en'] as const) : [language];
  const each = (pick: (words: ReceiptWords) => string) => [...new Set(languages.map((one) => pick(receiptWords[one])))];
  return {
    format: createFormat({ language: languages[0], digits }),
    say: (pick) => each(pick).join(' / '),
    each,
    digits: (text) => inDigits(text, digits),
  };
}

type TextLook = Partial<Pick<Extract<SlipLine, { kind: 'text' }>, 'size' | 'bold' | 'align'>>;

/** Text of people and of the provider comes cleaned from the ledger; a slip cleans once more, so that it need not believe that. */
export const text = (words: string, { size = 'normal', bold = false, align = 'centre' }: TextLook = {}): SlipLine => ({
  kind: 'text',
  text: cleanText(words, 300),
  size,
  bold,
  align,
});

export const pair = (label: string, value: string, bold = false): SlipLine => ({
  kind: 'pair',
  label: cleanText(label, 80),
  value: cleanText(value, 300),
  bold,
});

export const banner = (words: string, size: 'normal' | 'large' = 'normal'): SlipLine => ({
  kind: 'banner',
  text: cleanText(words, 120),
  size,
});

export const rule = (style: 'solid' | 'dashed' = 'dashed'): SlipLine => ({ kind: 'rule', style });
export const space: SlipLine = { kind: 'space' };

export function head(shop: ShopProfile, pen: Pen): SlipLine[] {
  return [
    ...(shop.logo ? [{ kind: 'picture', picture: shop.logo } as const] : []),
    ...(shop.name === '' ? [] : [text(shop.name, { size: 'large', bold: true })]),
    ...(shop.address === '' ? [] : [text(shop.address)]),
    ...(shop.phone === '' ? [] : [text(`${pen.say((words) => words.phone)}: ${shop.phone}`)]),
    ...(shop.bin === '' ? [] : [text(`${pen.say((words) => words.bin)}: ${shop.bin}`)]),
  ];
}

/** Of every copy but the first. */
export const duplicateMark = (copy: number, pen: Pen): SlipLine[] =>
  copy > 1 ? [banner(`${pen.say((words) => words.duplicate)} ${pen.digits(String(copy))}`)] : [];

export function practiceMark(practice: boolean, pen: Pen): SlipLine[] {
  return practice
    ? [
        banner(
          pen.say((words) => words.practice),
          'large',
        ),
        ...pen.each((words) => words.practiceText).map((each) => text(each)),
        rule(),
      ]
    : [];
}
