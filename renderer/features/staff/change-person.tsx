import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles, type Role } from '../../../shared/domain/role.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { useTell } from '../../bridge.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

type Props = { person: Staff; own: Role; onClose: () => void; onDone: () => void };

/** Another name, or another role. Old entries keep the name they were made with, and no name is ever given to somebody else. */
export function ChangePerson({ person, own, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const change = useTell('staff.change');
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const changed = {
    ...(name.trim() !== person.name && { name: name.trim() }),
    ...(role !== person.role && { role }),
  };
  const ready = name.trim() !== '' && Object.keys(changed).length > 0 && !change.isPending;
  return (
    <Dialog title={t('staff.manage.change')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          change.mutate(
            { staffId: person.staffId, ...changed },
            { onSuccess: (answer) => (answer.ok ? onDone() : setTrouble(answer.trouble)) },
          );
        }}
      >
        <Field label={t('staff.name')} hint={t('staff.manage.nameHint')} value={name} maxLength={40} autoFocus onText={setName} />
        {own === 'owner' && (
          <Choice
            label={t('staff.role')}
            value={role}
            options={roles.map((value) => ({ value, text: t(`staff.roles.${value}`) }))}
            onChoose={setRole}
          />
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('staff.manage.save')} ready={ready} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
