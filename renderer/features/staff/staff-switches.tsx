import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

const within = (text: string, most: number): number | null => {
  const digits = foldDigits(text.trim());
  return /^\d{1,5}$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
};

/** From which amount a cashier needs a word, and when a till that was left alone locks. */
export function StaffSwitches({ settings, onDone }: { settings: ShopSettings; onDone: () => void }) {
  const { t } = useTranslation();
  const tell = useTell('settings.change');
  const [above, setAbove] = useState(String(settings.approvalAboveTaka));
  const [idle, setIdle] = useState(String(settings.idleLockMinutes));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const approvalAboveTaka = within(above, 50_000);
  const idleLockMinutes = within(idle, 240);
  return (
    <form
      className="flex flex-col gap-4 rounded-xl border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (approvalAboveTaka === null || idleLockMinutes === null) return;
        tell.mutate(
          { approvalAboveTaka, idleLockMinutes },
          { onSuccess: (answer) => (answer.ok ? onDone() : setTrouble(answer.trouble)) },
        );
      }}
    >
      <h3 className="text-lg font-bold">{t('staff.manage.switches')}</h3>
      <Field
        label={t('staff.manage.approvalAbove')}
        lang="en"
        inputMode="numeric"
        value={above}
        problem={approvalAboveTaka === null ? '0 – 50,000' : null}
        onText={setAbove}
        className="max-w-md"
      />
      <Field
        label={t('staff.manage.idleLock')}
        lang="en"
        inputMode="numeric"
        value={idle}
        problem={idleLockMinutes === null ? '0 – 240' : null}
        onText={setIdle}
        className="max-w-md"
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button
        submits
        disabled={approvalAboveTaka === null || idleLockMinutes === null || tell.isPending}
        className="w-fit min-w-32"
      >
        {t('staff.manage.save')}
      </Button>
    </form>
  );
}
