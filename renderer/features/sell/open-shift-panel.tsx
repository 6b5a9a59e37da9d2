import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { FloatForm } from '../../ui/float-form.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** A till without a shift sells nothing: counting the drawer comes first. */
export function OpenShiftPanel() {
  const { t } = useTranslation();
  const open = useTell('shift.open');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return (
    <section className="m-auto flex w-full max-w-lg flex-col gap-4 rounded-2xl border border-line bg-surface p-8">
      <h1 className="text-2xl font-bold">{t('day.openShiftTitle')}</h1>
      <p className="text-muted">{t('day.openShiftText')}</p>
      <FloatForm
        label={t('day.float')}
        action={t('day.openShift')}
        autoFocus
        onAmount={(float) => open.mutate({ float }, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) })}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  );
}
