import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import type { Flow } from './flow-state.ts';
import { more } from './read-more.ts';
import { isAsking, isOtherNumber } from './second-number.ts';

const TwoNumbers = lazy(async () => ({ default: (await more()).TwoNumbers }));

/** Where the recharge would go: the largest thing on the panel; less large, and in one line, while it is asked for once more. */
export function OrderNumber({ flow }: { flow: Extract<Flow, { at: 'confirm' }> }) {
  const { t } = useTranslation();
  const { order, second } = flow;
  const asking = isAsking(flow);
  return (
    <div
      className={`rounded-xl bg-raised px-6 text-center short:px-3 ${asking ? 'flex flex-wrap items-center justify-center gap-x-4 gap-y-3 py-4 wide:gap-x-8 short:py-3' : 'pt-6 pb-5 short:pt-4 short:pb-3'}`}
    >
      {second && isOtherNumber(flow) ? (
        <Suspense fallback={<Digits flow={flow} />}>
          <TwoNumbers order={order.phone} typed={second.digits} />
        </Suspense>
      ) : (
        <Digits flow={flow} />
      )}
      <div
        className={`flex items-center justify-center text-2xl font-semibold ${asking ? 'flex-col gap-x-4 gap-y-1 wide:flex-row' : 'mt-5 flex-wrap gap-4 short:mt-3'}`}
      >
        <OperatorChip code={order.operator} size="large" />
        <span>{t(`sell.accountType.${order.accountType}`)}</span>
      </div>
    </div>
  );
}

function Digits({ flow }: { flow: Extract<Flow, { at: 'confirm' }> }) {
  const { order, second } = flow;
  const typed = second?.digits.length ?? 0;
  // What stands on the screen while it is typed again would only be copied from there.
  const isCovered = typed > 0 && typed < order.phone.length;
  return (
    <PhoneText
      phone={isCovered ? '•'.repeat(order.phone.length) : order.phone}
      className={`leading-none font-bold tracking-tight ${isCovered ? 'text-muted' : ''} ${isAsking(flow) ? 'text-[min(4.5rem,5vw)]' : 'text-[min(7rem,8.2vw)]'}`}
    />
  );
}
