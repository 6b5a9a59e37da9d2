import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { useFormat } from '../../ui/format-context.tsx';

const steps = ['number', 'operator', 'amount', 'confirm'] as const;

/** Where in the sale we are. */
export function Steps({ step }: { step: (typeof steps)[number] }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const now = steps.indexOf(step);
  return (
    <ol className="flex flex-wrap items-center gap-2 text-sm cramped:short:sr-only">
      {steps.map((each, index) => (
        <li
          key={each}
          aria-current={index === now ? 'step' : undefined}
          className={`flex items-center gap-2 ${index === now ? 'font-bold' : 'text-muted'}`}
        >
          {index > 0 && <span aria-hidden className="h-px w-6 bg-strong-line" />}
          <span
            aria-hidden
            className={`flex size-[1.5rem] items-center justify-center rounded-full text-xs font-bold ${index === now ? 'bg-accent text-on-accent' : index < now ? 'bg-accent-soft text-accent' : 'border border-strong-line'}`}
          >
            {index < now ? <Check size={14} /> : inDigits(String(index + 1), digits)}
          </span>
          {t(`sell.steps.${each}`)}
        </li>
      ))}
    </ol>
  );
}
