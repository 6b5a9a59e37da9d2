import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { defaultShopSettings } from '../../../shared/domain/defaults.ts';
import { Button } from '../../ui/button.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { Keypad } from '../../ui/keypad.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import type { SellController } from './controller.ts';
import { EndedPanel } from './ended-panel.tsx';
import { useEndedView } from './ended-view.ts';
import { EntryForm } from './entry-form.tsx';
import type { Flow } from './flow-state.ts';
import { OpenShiftPanel } from './open-shift-panel.tsx';
import { Steps } from './steps.tsx';
import { more } from './read-more.ts';
import { isOpen, type TwoSales } from './two-sales.ts';
import { useSellKeys } from './use-sell-keys.ts';
import { WaitingPanel } from './waiting-panel.tsx';
import { unreachable } from '../../../shared/result.ts';

const SecondNumberField = lazy(async () => ({ default: (await more()).SecondNumberField }));
const CashLine = lazy(async () => ({ default: (await more()).CashLine }));
const Question = lazy(async () => ({ default: (await more()).Question }));

type Props = { sell: SellController; status: TillStatus | undefined; onUnknowns: () => void };

export const useSales = (sell: SellController): TwoSales => useSyncExternalStore(sell.subscribe, sell.sales);

export function SellScreen({ sell, status, onUnknowns }: Props) {
  const { front: flow, aside } = useSales(sell);
  if (status?.cannotSell?.kind === 'shift-closed' && flow.at === 'form') return <OpenShiftPanel />;
  return <OpenTill sell={sell} status={status} onUnknowns={onUnknowns} flow={flow} blocked={isOpen(aside)} />;
}

function OpenTill({ sell, status, onUnknowns, flow, blocked }: Props & { flow: Flow; blocked: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const view = useEndedView();
  const ended = flow.at === 'ended' ? view(flow.ending, flow.order.id) : null;
  const mayRepeat = ended?.mayRepeat ?? false;
  const actions = useMemo(() => {
    const again = () => {
      const now = sell.get();
      if (now.at === 'ended') sell.dispatch({ type: 'prefilled', from: now.order });
    };
    return { again: mayRepeat ? again : null, openUnknowns: onUnknowns };
  }, [sell, mayRepeat, onUnknowns]);
  useSellKeys(sell, field, actions);
  const press = () => sell.dispatch({ type: 'enter', by: 'pointer', repeat: false });
  const leave = () => sell.dispatch({ type: 'escape', repeat: false });

  switch (flow.at) {
    case 'form':
      return <FormLayout sell={sell} flow={flow} status={status} field={field} />;
    case 'confirm':
      return (
        <BesideKeypad sell={sell} flow={flow}>
          <ConfirmPanel
            flow={flow}
            wallet={status?.wallet ?? null}
            blocked={blocked}
            second={
              flow.second && (
                <Suspense fallback={<div className="h-24" />}>
                  <SecondNumberField sell={sell} flow={flow} second={flow.second} field={field} />
                </Suspense>
              )
            }
            onSend={press}
            onEdit={leave}
          >
            {(status?.settings.bakiLimitTaka ?? 0) > 0 && (
              <Suspense fallback={<div className="h-11" />}>
                <CashLine
                  flow={flow}
                  onAsk={() => sell.dispatch({ type: 'cash-asked' })}
                  onCash={(text) => sell.dispatch({ type: 'cash-typed', text })}
                />
              </Suspense>
            )}
          </ConfirmPanel>
        </BesideKeypad>
      );
    case 'sending':
      return <WaitingPanel flow={flow} onNext={() => sell.dispatch({ type: 'next-customer', repeat: false })} />;
    case 'duplicate':
    case 'near':
      return (
        <Suspense fallback={null}>
          <Question
            flow={flow}
            onCancel={leave}
            onAgain={() => sell.dispatch({ type: 'duplicate-confirmed', repeat: false })}
            onNumber={(which) => sell.dispatch({ type: 'number-chosen', which, repeat: false })}
          />
        </Suspense>
      );
    case 'ended':
      return (
        ended && (
          <EndedPanel
            flow={flow}
            view={ended}
            practice={status?.mode === 'practice'}
            printer={(status?.printing.printer ?? null) !== null}
            onNext={press}
            onAgain={() => actions.again?.()}
            onUnknowns={onUnknowns}
          />
        )
      );
  }
  return unreachable(flow);
}

/** Where the number is typed once more, fingers need their keys. */
function BesideKeypad({
  sell,
  flow,
  children,
}: Pick<Props, 'sell'> & { flow: Extract<Flow, { at: 'confirm' }>; children: ReactNode }) {
  const { t } = useTranslation();
  const { second } = flow;
  if (second === undefined || second.read) return children;
  const type = (text: string) => sell.dispatch({ type: 'second-typed', text, pasted: false });
  return (
    <div className="flex min-h-0 flex-1 gap-5 tiny:flex-none tiny:flex-col">
      {children}
      <section
        aria-label={t('keypad.label')}
        className="flex w-[clamp(14rem,22vw,20rem)] shrink-0 flex-col narrow:w-[14rem] cramped:w-[11rem] tiny:w-full"
      >
        <Keypad onDigits={(digits) => type(second.digits + digits)} onErase={() => type(second.digits.slice(0, -1))} />
      </section>
    </div>
  );
}

type FormProps = Pick<Props, 'sell' | 'status'> & {
  flow: Extract<Flow, { at: 'form' }>;
  field: React.RefObject<HTMLInputElement | null>;
};

/** The form on the left, fingers' keys on the right. */
function FormLayout({ sell, flow, status, field }: FormProps) {
  const { t } = useTranslation();
  const { draft, step } = flow;
  // Before it is painted, so that it also holds for a form that was hidden while another screen was read, and left before it came.
  useLayoutEffect(() => field.current?.focus(), [field]);
  const type = (change: (digits: string) => string) =>
    sell.dispatch(
      step === 'amount'
        ? { type: 'amount-typed', text: change(draft.amountDigits) }
        : { type: 'phone-typed', text: change(draft.phoneDigits) },
    );
  return (
    <div className="flex min-h-0 flex-1 gap-5 tiny:flex-none tiny:flex-col">
      <section
        aria-label={t('sell.title')}
        className="flex min-w-0 flex-1 flex-col gap-4 rounded-2xl border border-line bg-surface p-5 short:gap-3 short:p-4"
      >
        <h1 className="sr-only">{t('sell.title')}</h1>
        <Steps step={step} />
        <EntryForm
          sell={sell}
          form={flow}
          // In the blink before the till has told the shop's own; nothing can be confirmed in it.
          settings={status?.settings ?? defaultShopSettings}
          paused={status?.paused ?? []}
          role={status?.role ?? 'cashier'}
          wallet={status?.wallet ?? null}
          field={field}
        />
      </section>
      <section
        aria-label={t('keypad.label')}
        className="flex w-[clamp(17rem,26vw,22rem)] shrink-0 narrow:w-[14rem] cramped:w-[11rem] tiny:w-full flex-col gap-3"
      >
        <Keypad
          disabled={step === 'operator'}
          onDigits={(digits) => type((text) => text + digits)}
          onErase={() => type((text) => text.slice(0, -1))}
        />
        <div className="flex gap-3 cramped:flex-col" {...keepFocus}>
          <Button size="large" keyName="Esc" onClick={() => sell.dispatch({ type: 'escape', repeat: false })}>
            {step === 'number' ? t('sell.number.clear') : t('sell.back')}
          </Button>
          <Button
            look="primary"
            size="large"
            keyName="⏎"
            data-sale
            disabled={step === 'operator' || (step === 'amount' && status === undefined)}
            className="flex-1"
            onClick={() => sell.dispatch({ type: 'enter', by: 'pointer', repeat: false })}
          >
            {status === undefined && step === 'amount' ? t('sell.notReady') : t('sell.next')}
          </Button>
        </div>
      </section>
    </div>
  );
}
