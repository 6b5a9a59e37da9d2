import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import type { DigitSet } from '../../shared/digits.ts';
import type { CustomerResult, CustomerView } from '../../shared/domain/customer-view.ts';
import type { CustomerWords } from '../../shared/i18n/customer-words.ts';
import { PhoneText } from '../ui/phone-text.tsx';
import { Both } from './both.tsx';
import { Amount, Operator } from './order-lines.tsx';

type Ended = Extract<CustomerView['shows'], { at: 'ended' }>;

const looks: Readonly<
  Record<CustomerResult, { icon: LucideIcon; look: string; title: keyof CustomerWords; text: keyof CustomerWords }>
> = {
  done: { icon: CircleCheck, look: 'bg-done-soft text-done', title: 'done', text: 'doneText' },
  'not-charged': { icon: CircleX, look: 'bg-refused-soft text-refused', title: 'notCharged', text: 'notChargedText' },
  checking: { icon: CircleHelp, look: 'bg-doubt-soft text-doubt', title: 'checking', text: 'checkingText' },
};

/** How it ended, in one of three ways, with sign, colour and words; the order below it as it was. */
export function EndedBoard({ shows: { result, order, claim }, digits }: { shows: Ended; digits: DigitSet }) {
  const { icon: Icon, look, title, text } = looks[result];
  return (
    <>
      <div className={`flex w-full flex-col items-center gap-[2vh] rounded-3xl px-[3vw] py-[3vh] ${look}`}>
        <div className="flex items-center gap-[3vw]">
          <Icon aria-hidden className="size-[min(11vw,18vh)] shrink-0" />
          <Both say={title} size="large" />
        </div>
        <Both say={text} />
        {claim !== null && (
          <div className="flex items-center gap-[3vw]">
            <Both say="claim" />
            <b
              lang="en"
              className="rounded-xl border-4 border-current px-[2vw] py-[1vh] text-[min(5.4vw,9vh)] leading-none tracking-wide whitespace-nowrap"
            >
              {claim}
            </b>
          </div>
        )}
      </div>
      {order && (
        <div className="flex flex-wrap items-center justify-center gap-x-[3vw] gap-y-[1vh] text-[min(5.4vw,8.6vh)] leading-none font-bold">
          <PhoneText phone={order.phone} />
          <Operator code={order.operator} />
          <Amount amount={order.amount} digits={digits} />
        </div>
      )}
    </>
  );
}
