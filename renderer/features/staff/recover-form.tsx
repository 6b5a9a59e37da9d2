import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { NewPin, noPins, pinOf } from './new-pin.tsx';

/** The owner's way back in: the code from the paper, and a new PIN. */
export function RecoverForm({ onCode, onBack }: { onCode: (code: string) => void; onBack: () => void }) {
  const { t } = useTranslation();
  const recover = useTell('staff.recover');
  const [code, setCode] = useState('');
  const [pins, setPins] = useState(noPins);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pin = pinOf(pins);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (pin === null || code.trim() === '') return;
        // The till says that it changed before it answers, and this form is gone with that: the new code must not be.
        void recover
          .mutateAsync({ code, pin })
          .then((answer) => (answer.ok ? onCode(answer.value.recoveryCode) : setTrouble(answer.trouble)));
      }}
    >
      <Field label={t('staff.recover.code')} value={code} lang="en" maxLength={60} autoFocus onText={setCode} />
      <NewPin pins={pins} onPins={setPins} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <footer className="flex gap-3">
        <Button onClick={onBack}>{t('staff.recover.back')}</Button>
        <Button look="primary" submits className="flex-1" disabled={recover.isPending || pin === null || code.trim() === ''}>
          {t('staff.recover.enter')}
        </Button>
      </footer>
    </form>
  );
}
