import { lazy, Suspense, useEffect, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { taka } from '../../../shared/money.ts';
import type { OperatorCode } from '../../../shared/operators.ts';
import { groupPhone } from '../../../shared/phone.ts';
import { inDigits } from '../../../shared/digits.ts';
import type { PausedOperator } from '../../../shared/domain/paused-operator.ts';
import type { Role } from '../../../shared/domain/role.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { withWords } from '../../i18n.ts';
import { DigitsField } from '../../ui/digits-field.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { AccountToggle } from './account-toggle.tsx';
import { BalanceShort } from './balance-short.tsx';
import type { SellController } from './controller.ts';
import type { Flow } from './flow-state.ts';
import { OperatorPicker, OperatorReason, SkittoQuestion } from './operator-picker.tsx';
import { PausedNotice } from './paused-notice.tsx';
import { useProblemText } from './problem-text.ts';
import { QuickAmounts } from './quick-amounts.tsx';
import { useNumberPaste } from './use-number-paste.ts';

// A number can be typed before the list is there.
const RecentCustomers = lazy(withWords(async () => ({ default: (await import('./recent-customers.tsx')).RecentCustomers })));

type Form = Extract<Flow, { at: 'form' }>;
type Props = {
  sell: SellController;
  form: Form;
  settings: Pick<ShopSettings, 'enabledOperators' | 'limitsTaka'>;
  paused: readonly PausedOperator[];
  role: Role;
  wallet: TillStatus['wallet'];
  field: RefObject<HTMLInputElement | null>;
};

/** Number first; operator and amount open below it once there is one. */
export function EntryForm({ sell, form, settings, paused, role, wallet, field }: Props) {
  const { step } = form;
  useEffect(() => field.current?.focus(), [step, field]);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 short:gap-3">
      <NumberStep sell={sell} form={form} field={field} />
      {step === 'number' && (
        <Suspense fallback={null}>
          <RecentCustomers
            typed={form.draft.phoneDigits}
            onPick={({ phone, operator, accountType }) =>
              sell.dispatch({ type: 'prefilled', from: { phone, operator, accountType } })
            }
          />
        </Suspense>
      )}
      {step === 'operator' && <OperatorStep sell={sell} form={form} settings={settings} paused={paused} />}
      {step === 'amount' && (
        <AmountStep sell={sell} form={form} settings={settings} paused={paused} role={role} wallet={wallet} field={field} />
      )}
    </div>
  );
}

function NumberStep({ sell, form, field }: Pick<Props, 'sell' | 'form' | 'field'>) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const sayProblem = useProblemText();
  const { draft, problem, step } = form;
  const paste = useNumberPaste(sell, form);
  const wrong = problem?.kind === 'number' || paste.refused !== null;
  const open = step === 'number';
  if (!open) {
    return (
      <button
        type="button"
        onClick={() => sell.dispatch({ type: 'step-chosen', step: 'number' })}
        className="flex w-full flex-wrap items-center justify-between gap-x-4 rounded-xl border border-line bg-raised px-5 py-3 short:py-2 text-left hover:border-strong-line"
      >
        <span className="min-w-0 truncate pr-4 text-sm font-semibold text-muted">
          {draft.customer?.name ? <bdi className="text-lg text-ink">{draft.customer.name}</bdi> : t('sell.number.label')}
        </span>
        <span className="flex shrink-0 items-center gap-4">
          {draft.operator && <OperatorChip code={draft.operator.code} size="medium" />}
          <span lang="en" className="text-3xl font-bold whitespace-nowrap">
            {groupPhone(draft.phoneDigits)}
          </span>
        </span>
      </button>
    );
  }
  return (
    <div>
      <label htmlFor="phone" className="mb-1 flex items-baseline justify-between font-semibold">
        {t('sell.number.label')}
        <span className="text-sm font-normal text-muted">{inDigits(`${draft.phoneDigits.length} / 11`, digits)}</span>
      </label>
      <div
        className={`flex items-center gap-3 rounded-xl border-2 bg-surface pr-4 narrow:pr-3 focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus ${wrong ? 'border-refused' : 'border-strong-line'}`}
      >
        <DigitsField
          id="phone"
          field={field}
          digits={draft.phoneDigits}
          shown={groupPhone}
          onText={(text) => sell.dispatch({ type: 'phone-typed', text })}
          onPasted={paste.paste}
          describedBy="phone-more"
          invalid={wrong}
          placeholder="01712-345678"
          className="min-h-20 min-w-0 flex-1 bg-transparent px-5 text-5xl font-bold tracking-tight narrow:px-3 narrow:text-4xl outline-none placeholder:font-normal placeholder:text-muted/50"
        />
        {draft.operator && <OperatorChip code={draft.operator.code} size="medium" />}
      </div>
      <Under id="phone-more" wrong={wrong}>
        {paste.refused !== null
          ? t(`customers.pasted.${paste.refused}`)
          : problem?.kind === 'number'
            ? sayProblem(problem)
            : t('sell.number.hint')}
      </Under>
    </div>
  );
}

function OperatorStep({ sell, form, settings, paused }: Omit<Props, 'field' | 'wallet' | 'role'>) {
  const { t } = useTranslation();
  const choose = (code: OperatorCode) => sell.dispatch({ type: 'operator-chosen', code });
  const isSkittoQuestion = /^01[37]/.test(form.draft.phoneDigits);
  return (
    <section className="animate-appear flex flex-col gap-3">
      <h2 className="text-2xl font-bold">{isSkittoQuestion ? t('sell.operator.ask') : t('sell.operator.label')}</h2>
      {isSkittoQuestion && (
        <>
          <SkittoQuestion enabled={settings.enabledOperators} onChoose={choose} />
          <p className="text-muted">{t('sell.operator.askHint')}</p>
          <h3 className="mt-4 text-sm font-semibold text-muted">{t('sell.operator.other')}</h3>
        </>
      )}
      <OperatorPicker draft={form.draft} enabled={settings.enabledOperators} paused={paused} onChoose={choose} />
    </section>
  );
}

function AmountStep({ sell, form, settings, paused, role, wallet, field }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const sayProblem = useProblemText();
  const { draft, problem } = form;
  const wrong = problem !== null && problem.kind !== 'number';
  const limits = draft.operator && settings.limitsTaka[draft.operator.code][draft.accountType];
  return (
    <div className="animate-appear flex min-h-0 flex-col gap-4 short:gap-2 overflow-y-auto p-1">
      <OperatorPicker
        draft={draft}
        enabled={settings.enabledOperators}
        paused={paused}
        onChoose={(code) => sell.dispatch({ type: 'operator-chosen', code })}
      />
      <PausedNotice paused={paused} chosen={draft.operator?.code} role={role} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <OperatorReason draft={draft} />
        <AccountToggle accountType={draft.accountType} onToggle={() => sell.dispatch({ type: 'account-toggled' })} />
      </div>
      <div>
        <label htmlFor="amount" className="mb-1 block font-semibold">
          {t('sell.amount.label')}
        </label>
        <div
          className={`flex items-center rounded-xl border-2 bg-surface focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus ${wrong ? 'border-refused' : 'border-strong-line'}`}
        >
          <span aria-hidden className="pl-5 text-5xl text-muted">
            ৳
          </span>
          <DigitsField
            id="amount"
            field={field}
            digits={draft.amountDigits}
            shown={(text) => (text === '' ? '' : format.count(Number(text)))}
            onText={(text) => sell.dispatch({ type: 'amount-typed', text })}
            describedBy="amount-more"
            invalid={wrong}
            className="min-h-20 short:min-h-16 min-w-0 flex-1 bg-transparent px-3 text-5xl font-bold outline-none"
          />
        </div>
        <Under id="amount-more" wrong={wrong}>
          {wrong
            ? sayProblem(problem)
            : limits && t('sell.amount.limits', { min: format.money(taka(limits.min)), max: format.money(taka(limits.max)) })}
        </Under>
      </div>
      <BalanceShort wallet={wallet} amount={taka(Number(draft.amountDigits))} />
      {draft.operator && limits && (
        <QuickAmounts
          operator={draft.operator.code}
          accountType={draft.accountType}
          limits={limits}
          chosen={draft.amountDigits}
          customer={draft.customer}
          onChoose={(amount) => sell.dispatch({ type: 'amount-typed', text: String(amount) })}
        />
      )}
    </div>
  );
}

const Under = ({ id, wrong, children }: { id: string; wrong: boolean; children: ReactNode }) => (
  <p
    id={id}
    role={wrong ? 'alert' : undefined}
    className={`mt-1.5 min-h-6 ${wrong ? 'font-semibold text-refused' : 'text-sm text-muted'}`}
  >
    {children}
  </p>
);
