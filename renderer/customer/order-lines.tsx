import type { DigitSet } from '../../shared/digits.ts';
import { customerWords } from '../../shared/i18n/customer-words.ts';
import { createFormat } from '../../shared/i18n/format.ts';
import { amountInWords } from '../../shared/i18n/words.ts';
import type { Poisha } from '../../shared/money.ts';
import { operators, type AccountType, type OperatorCode } from '../../shared/operators.ts';
import { PhoneText } from '../ui/phone-text.tsx';

/** As wide as the screen: it is compared digit by digit with the one in the customer's hand. */
export const BigPhone = ({ phone }: { phone: string }) => (
  <PhoneText phone={phone} className="text-[min(12.4vw,24vh)] leading-none font-bold tracking-tight" />
);

/** Colour and both names: colour alone tells some customers nothing. */
export function Operator({ code, accountType }: { code: OperatorCode; accountType?: AccountType }) {
  const { colour, name } = operators[code];
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-[2vw] gap-y-[1vh] text-[min(3.4vw,5.4vh)] leading-snug font-bold">
      <span
        className="flex items-baseline gap-[1.2vw] rounded-xl px-[2vw] py-[0.6vh] whitespace-nowrap text-white outline-2 -outline-offset-2 outline-white/40"
        style={{ backgroundColor: colour }}
      >
        <span lang="bn">{name.bn}</span>
        <span lang="en" className="text-[0.66em] font-semibold">
          {name.en}
        </span>
      </span>
      {accountType !== undefined && (
        <span className="flex items-baseline gap-[1vw] whitespace-nowrap">
          <span lang="bn">{customerWords.bn[accountType]}</span>
          <span lang="en" className="text-[0.66em] font-semibold">
            {customerWords.en[accountType]}
          </span>
        </span>
      )}
    </p>
  );
}

export const Amount = ({ amount, digits }: { amount: Poisha; digits: DigitSet }) => (
  <span lang={digits === 'beng' ? 'bn' : 'en'} className="whitespace-nowrap tabular-nums">
    {createFormat({ language: 'bn', digits }).money(amount)}
  </span>
);

/** In figures and in words of both languages: a slipped zero is seen in one of them. */
export const BigAmount = ({ amount, digits }: { amount: Poisha; digits: DigitSet }) => (
  <p className="flex max-w-full flex-wrap items-center justify-center gap-x-[3vw]">
    <span className="text-[min(8vw,13vh)] leading-none font-bold">
      <Amount amount={amount} digits={digits} />
    </span>
    <span className="flex flex-col">
      <span lang="bn" className="text-[min(3.2vw,5vh)] leading-snug font-bold">
        {amountInWords(amount, 'bn')}
      </span>
      <span lang="en" className="text-[min(2vw,3.2vh)] leading-snug">
        {amountInWords(amount, 'en')}
      </span>
    </span>
  </p>
);
