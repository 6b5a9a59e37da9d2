import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles, type Role } from '../../../shared/domain/role.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { NewPin, noPins, pinOf } from './new-pin.tsx';

export function AddPerson({ role: own }: { role: Role }) {
  const { t } = useTranslation();
  const add = useTell('staff.add');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('cashier');
  const [pins, setPins] = useState(noPins);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pin = pinOf(pins);
  const ready = pin !== null && name.trim() !== '';
  const offered = own === 'owner' ? roles : (['cashier'] as const);
  return (
    <form
      className="flex flex-col gap-4 rounded-xl border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        add.mutate(
          { name, role, pin },
          {
            onSuccess: (answer) => {
              setTrouble(answer.ok ? null : answer.trouble);
              if (!answer.ok) return;
              setName('');
              setPins(noPins);
            },
          },
        );
      }}
    >
      <h3 className="text-lg font-bold">{t('staff.manage.addTitle')}</h3>
      <Field label={t('staff.name')} value={name} maxLength={40} onText={setName} />
      <Choice
        label={t('staff.role')}
        value={role}
        options={offered.map((value) => ({ value, text: t(`staff.roles.${value}`) }))}
        onChoose={setRole}
      />
      <NewPin pins={pins} onPins={setPins} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button look="primary" submits disabled={!ready || add.isPending} className="w-fit min-w-32">
        {t('staff.manage.add')}
      </Button>
    </form>
  );
}
