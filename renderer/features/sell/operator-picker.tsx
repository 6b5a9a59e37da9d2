import { Check, CirclePause, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PausedOperator } from '../../../shared/domain/paused-operator.ts';
import { operatorCodes, operators, operatorsByPrefix, type OperatorCode } from '../../../shared/operators.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import type { Draft } from './flow-state.ts';

type Props = {
  draft: Draft;
  enabled: readonly OperatorCode[];
  paused: readonly PausedOperator[];
  onChoose: (code: OperatorCode) => void;
};

/** The one question a prefix cannot answer, as two answers too big to miss. Keys as on every other choice, and 1 or 2. */
export function SkittoQuestion({ enabled, onChoose }: Omit<Props, 'draft' | 'paused'>) {
  const { language } = useFormat();
  return (
    <div className="grid grid-cols-2 gap-4 tiny:grid-cols-1">
      {(['GP', 'GP ST'] as const).map((code, index) => (
        <button
          key={code}
          type="button"
          disabled={!enabled.includes(code)}
          onClick={() => onChoose(code)}
          className="flex min-h-32 flex-col items-center justify-center gap-3 rounded-2xl border-2 border-strong-line bg-surface hover:bg-raised disabled:opacity-40"
        >
          <span className="flex items-center gap-2 text-2xl font-bold wide:gap-3 wide:text-3xl">
            <span aria-hidden className="size-7 rounded-full" style={{ backgroundColor: operators[code].colour }} />
            {operators[code].name[language]}
          </span>
          <span className="flex gap-1.5">
            <KeyCap>{operators[code].key}</KeyCap>
            <KeyCap>{String(index + 1)}</KeyCap>
          </span>
        </button>
      ))}
    </div>
  );
}

/** All six, the chosen one marked by more than colour, each with its key. */
export function OperatorPicker({ draft, enabled, paused, onChoose }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const chosen = draft.operator?.code;
  const isPaused = (code: OperatorCode) => paused.some(({ operator }) => operator === code);
  return (
    <div
      role="radiogroup"
      aria-label={t('sell.operator.label')}
      className="grid grid-cols-3 gap-2 narrow:grid-cols-2"
      {...keepFocus}
    >
      {operatorCodes.map((code) => (
        <button
          key={code}
          type="button"
          role="radio"
          aria-checked={code === chosen}
          disabled={!enabled.includes(code)}
          onClick={() => onChoose(code)}
          className={`flex min-h-12 items-center gap-1.5 rounded-lg border-2 px-2 font-semibold wide:gap-2 wide:px-3 disabled:opacity-40 ${code === chosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised'}`}
        >
          <span
            aria-hidden
            className="size-4 shrink-0 rounded-full outline-1 outline-white/50"
            style={{ backgroundColor: operators[code].colour }}
          />
          <span className="min-w-0 flex-1 truncate text-left text-sm tracking-tight wide:text-base wide:tracking-normal">
            {operators[code].name[language]}
          </span>
          {isPaused(code) && (
            <span className="flex items-center gap-1 text-sm text-doubt">
              <CirclePause aria-hidden size={18} />
              <span className="sr-only wide:not-sr-only">{t('guards.paused.badge')}</span>
            </span>
          )}
          {code === chosen ? <Check aria-hidden size={20} className="text-accent" /> : <KeyCap>{operators[code].key}</KeyCap>}
        </button>
      ))}
    </div>
  );
}

/** Why this operator is chosen, and a warning when its numbers usually begin differently. */
export function OperatorReason({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { operator, phoneDigits } = draft;
  if (operator === null) return null;
  const usual = operatorsByPrefix(phoneDigits);
  if (!usual.includes(operator.code)) return <UnusualOperator phone={phoneDigits} chosen={operator.code} />;
  const reason = {
    prefix: t('sell.operator.byPrefix'),
    memory: t('sell.operator.remembered'),
    cashier: t('sell.operator.byCashier'),
  }[operator.by];
  return <p className="text-sm text-muted">{reason}</p>;
}

export function UnusualOperator({ phone, chosen }: { phone: string; chosen: OperatorCode }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const name = (code: OperatorCode) => operators[code].name[language];
  const usual = operatorsByPrefix(phone).map(name).join(' / ');
  return (
    <p className="flex items-start gap-2 rounded-lg border-l-4 border-doubt bg-doubt-soft px-3 py-2 text-sm font-semibold">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0 text-doubt" />
      {t('sell.operator.differs', { prefix: phone.slice(0, 3), usual, chosen: name(chosen) })}
    </p>
  );
}
