import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Keypad } from '../../ui/keypad.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { NewPin, noPins, pinOf, type TwoPins } from './new-pin.tsx';

type Props = {
  onCode: (code: string) => void;
  /** Where this is a step of several: its own words, and what stands beside the button. */
  step?: { text: string; aside: ReactNode };
};

/** From here on everybody signs in. The owner is signed in at once and gets the recovery code. */
export function FirstOwner({ onCode, step }: Props) {
  const { t } = useTranslation();
  const add = useTell('staff.addFirstOwner');
  const [name, setName] = useState('');
  const [pins, setPins] = useState(noPins);
  const [typesInto, setTypesInto] = useState<keyof TwoPins>('pin');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pin = pinOf(pins);
  const ready = pin !== null && name.trim() !== '';
  const press = (change: (digits: string) => string) => setPins({ ...pins, [typesInto]: change(pins[typesInto]).slice(0, 8) });
  return (
    <form
      className={`flex flex-col gap-5 ${step ? 'short:gap-3' : 'max-w-2xl'}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        // The till says that it changed before it answers, and this form is gone with that: a code it only tells once must not be.
        void add
          .mutateAsync({ name, pin })
          .then((answer) => (answer.ok ? onCode(answer.value.recoveryCode) : setTrouble(answer.trouble)));
      }}
    >
      <div className="flex gap-8">
        <div className="flex min-w-0 flex-1 flex-col gap-5 short:gap-3">
          <Notice tone="info">{step?.text ?? t('staff.first.text')}</Notice>
          <Field label={t('staff.name')} value={name} maxLength={40} autoFocus={step !== undefined} onText={setName} />
          <NewPin pins={pins} onPins={setPins} onTurn={setTypesInto} />
          {trouble && <TroubleNotice trouble={trouble} />}
        </div>
        {step && (
          <div className="flex h-72 w-64 shrink-0 flex-col">
            <Keypad
              onDigits={(digits) => press((before) => before + digits)}
              onErase={() => press((before) => before.slice(0, -1))}
            />
          </div>
        )}
      </div>
      <footer className={`flex items-center gap-3 ${step ? 'border-t border-line pt-5 short:pt-3' : ''}`}>
        {step?.aside}
        <Button look="primary" size={step ? 'large' : 'medium'} submits disabled={!ready || add.isPending} className="min-w-40">
          {t('staff.first.action')}
        </Button>
      </footer>
    </form>
  );
}
