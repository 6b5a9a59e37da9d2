import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { LookStep } from './look-step.tsx';
import { OwnerStep } from './owner-step.tsx';
import { ShopStep } from './shop-step.tsx';

const steps = ['look', 'shop', 'owner'] as const;

type Props = {
  status: TillStatus;
  /** The form that sets the owner up, with what stands beside its button. */
  renderOwner: (text: string, aside: ReactNode) => ReactNode;
  onDone: () => void;
};

/** A new installation's first three screens. Whatever is chosen is kept at once: who stops in the middle begins with it again. */
export function FirstRun({ status, renderOwner, onDone }: Props) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const [step, setStep] = useState<(typeof steps)[number]>('look');
  const at = steps.indexOf(step);
  const go = (to: number) => setStep(steps[to] ?? step);
  return (
    <main className="flex h-full overflow-y-auto p-5 short:p-3">
      <section
        aria-label={inDigits(t('firstRun.step', { step: at + 1 }), digits)}
        className="m-auto flex w-full max-w-5xl flex-col gap-5 rounded-2xl border border-line bg-surface p-8 short:gap-3 short:p-5"
      >
        <header className="flex items-center gap-4">
          <p className="flex-1 text-lg text-muted">
            {step === 'look' ? t('firstRun.hello') : <b className="text-ink">{t('app.name')}</b>}
          </p>
          <p className="font-bold whitespace-nowrap">{inDigits(t('firstRun.step', { step: at + 1 }), digits)}</p>
          <p aria-hidden className="flex gap-1.5">
            {steps.map((each, index) => (
              <span key={each} className={`h-2.5 w-8 rounded-full ${index <= at ? 'bg-accent' : 'bg-line'}`} />
            ))}
          </p>
        </header>
        {step === 'look' && <LookStep preferences={status.preferences} onNext={() => go(1)} />}
        {step === 'shop' && <ShopStep settings={status.settings} onBack={() => go(0)} onNext={() => go(2)} />}
        {step === 'owner' && <OwnerStep status={status} renderForm={renderOwner} onBack={() => go(1)} onNext={onDone} />}
      </section>
    </main>
  );
}
