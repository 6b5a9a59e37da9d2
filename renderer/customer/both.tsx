import { customerWords, type CustomerWords } from '../../shared/i18n/customer-words.ts';

const sizes = {
  large: { bn: 'text-[min(7vw,10vh)] leading-tight', en: 'text-[min(3.4vw,5vh)] leading-tight' },
  medium: { bn: 'text-[min(4vw,6vh)] leading-snug', en: 'text-[min(2.2vw,3.4vh)] leading-snug' },
  line: { bn: 'text-[min(3vw,4.6vh)] leading-snug', en: 'text-[min(2vw,3.2vh)] leading-snug' },
} as const;

/** The same in both languages: Bangla first and larger; one above the other, or as one line. */
export function Both({ say, size = 'medium' }: { say: keyof CustomerWords; size?: keyof typeof sizes }) {
  const way = size === 'line' ? 'flex-wrap items-baseline justify-center gap-x-[1.6vw]' : 'flex-col items-center';
  return (
    <span className={`flex text-center ${way}`}>
      <span lang="bn" className={`font-bold ${sizes[size].bn}`}>
        {customerWords.bn[say]}
      </span>
      <span lang="en" className={sizes[size].en}>
        {customerWords.en[say]}
      </span>
    </span>
  );
}
