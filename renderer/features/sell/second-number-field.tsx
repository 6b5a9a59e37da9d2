import { CircleCheck } from 'lucide-react';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { groupPhone } from '../../../shared/phone.ts';
import { DigitsField } from '../../ui/digits-field.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { Compared } from './compared-phone.tsx';
import type { SellController } from './controller.ts';
import type { Flow, SecondNumber } from './flow-state.ts';
import { isOtherNumber } from './second-number.ts';

type Confirm = Extract<Flow, { at: 'confirm' }>;
type Props = {
  sell: SellController;
  flow: Confirm;
  second: SecondNumber;
  field: RefObject<HTMLInputElement | null>;
};

/** Above the shop's amount: the number once more by hand, or the customer has read it. */
export function SecondNumberField({ sell, flow, second, field }: Props) {
  const { t } = useTranslation();
  useEffect(() => field.current?.focus(), [field]);
  if (second.read) return <Said>{t('numberTwice.read')}</Said>;
  const isSame = second.digits === flow.order.phone;
  const isOther = isOtherNumber(flow) || (!isSame && second.refused !== null);
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
    sell.dispatch({ type: 'second-typed', text: '', pasted: true });
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="second-number" className="font-semibold">
        {t('numberTwice.label')}
      </label>
      <div className="mb-1 flex flex-wrap gap-3">
        <div className="min-w-64 flex-1" onPasteCapture={refuse} onDropCapture={refuse}>
          <DigitsField
            id="second-number"
            field={field}
            digits={second.digits}
            shown={groupPhone}
            onText={(text) => sell.dispatch({ type: 'second-typed', text, pasted: false })}
            describedBy="second-more"
            invalid={isOther}
            className={`min-h-14 w-full rounded-xl border-2 bg-surface px-4 text-3xl font-bold ${isOther ? 'border-refused' : isSame ? 'border-done' : 'border-strong-line'}`}
          />
        </div>
        {!isSame && (
          <HoldButton
            look="quiet"
            keyName="C"
            onHeld={() => sell.dispatch({ type: 'customer-read', by: 'pointer', repeat: false })}
            className="min-h-14 px-4"
          >
            {t('numberTwice.customerRead')}
          </HoldButton>
        )}
      </div>
      <div id="second-more" role="status">
        {isSame ? <Said>{t('numberTwice.same')}</Said> : <Wrong second={second} phone={flow.order.phone} isOther={isOther} />}
      </div>
    </div>
  );
}

function Wrong({ second, phone, isOther }: { second: SecondNumber; phone: string; isOther: boolean }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  if (!isOther) return <p className="text-muted">{t('numberTwice.hint')}</p>;
  if (second.refused === 'pasted') return <p className="font-semibold text-refused">{t('numberTwice.pasted')}</p>;
  const count = second.digits.length;
  if (count !== phone.length)
    return <p className="font-semibold text-refused">{inDigits(t('numberTwice.incomplete', { count }), digits)}</p>;
  return <p className="font-semibold text-refused">{t('numberTwice.different')}</p>;
}

/** In the place of the order's number: the two, digit under digit. */
export function TwoNumbers({ order, typed }: { order: string; typed: string }) {
  const { t } = useTranslation();
  return (
    <div className="grid w-fit grid-cols-[auto_auto] items-center gap-x-5 gap-y-1 text-start short:gap-x-3">
      <Compared beside label={t('numberTwice.order')} phone={order} other={typed} />
      <Compared beside label={t('numberTwice.again')} phone={typed} other={order} />
    </div>
  );
}

const Said = ({ children }: { children: string }) => (
  <p className="flex items-center gap-2 text-lg font-semibold text-done">
    <CircleCheck aria-hidden size={22} />
    {children}
  </p>
);
