import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { StaffId } from '../../../shared/ids.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { NewPin, noPins, pinOf } from './new-pin.tsx';

export function OwnPin({ staffId, onDone }: { staffId: StaffId; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useTell('staff.setPin');
  const [old, setOld] = useState('');
  const [pins, setPins] = useState(noPins);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pin = pinOf(pins);
  const oldPin = foldDigits(old);
  const ready = pin !== null && /^\d{4,8}$/.test(oldPin);
  return (
    <form
      className="flex flex-col gap-4 rounded-xl border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        change.mutate(
          { staffId, pin, oldPin },
          {
            onSuccess: (answer) => {
              setOld('');
              setTrouble(answer.ok ? null : answer.trouble);
              if (!answer.ok) return;
              setPins(noPins);
              onDone();
            },
          },
        );
      }}
    >
      <h3 className="text-lg font-bold">{t('staff.manage.ownPin')}</h3>
      <Field
        label={t('staff.oldPin')}
        type="password"
        inputMode="numeric"
        lang="en"
        maxLength={8}
        value={old}
        onText={setOld}
        className="max-w-xs"
      />
      <NewPin pins={pins} onPins={setPins} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button submits disabled={!ready || change.isPending} className="w-fit min-w-32">
        {t('staff.manage.save')}
      </Button>
    </form>
  );
}
