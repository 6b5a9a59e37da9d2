import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { NewPin, noPins, pinOf } from './new-pin.tsx';

/** From here on everybody signs in. The owner is signed in at once and gets the recovery code. */
export function FirstOwner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const add = useTell('staff.addFirstOwner');
  const [name, setName] = useState('');
  const [pins, setPins] = useState(noPins);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pin = pinOf(pins);
  const ready = pin !== null && name.trim() !== '';
  return (
    <form
      className="flex max-w-2xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        // The till says that it changed before it answers, and this form is gone with that: a code it only tells once must not be.
        void add
          .mutateAsync({ name, pin })
          .then((answer) => (answer.ok ? onCode(answer.value.recoveryCode) : setTrouble(answer.trouble)));
      }}
    >
      <Notice tone="info">{t('staff.first.text')}</Notice>
      <Field label={t('staff.name')} value={name} maxLength={40} onText={setName} />
      <NewPin pins={pins} onPins={setPins} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button look="primary" submits disabled={!ready || add.isPending} className="w-fit min-w-40">
        {t('staff.first.action')}
      </Button>
    </form>
  );
}
