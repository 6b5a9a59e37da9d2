import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import type { Customer } from '../../../shared/domain/customer.ts';

/** Marks a number as a favourite, names it, or takes both away. Enter alone marks it without a name. */
export function FavouriteDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const note = useTell('customers.note');
  const [name, setName] = useState(customer.name);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { phone, favourite } = customer;
  const keep = (wish: { favourite: boolean; name: string }) =>
    note.mutate({ phone, ...wish }, { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) });
  return (
    <Dialog title={t('customers.title')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!note.isPending) keep({ favourite: true, name: name.trim() });
        }}
      >
        <PhoneText phone={phone} className="text-3xl font-bold" />
        <Field
          label={t('customers.name')}
          hint={t('customers.nameHint')}
          value={name}
          maxLength={40}
          autoFocus
          onText={setName}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <footer className="flex flex-wrap gap-3">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          {favourite && (
            <Button look="danger" disabled={note.isPending} onClick={() => keep({ favourite: false, name: '' })}>
              {t('customers.remove')}
            </Button>
          )}
          <Button look="primary" submits disabled={note.isPending} className="flex-1">
            {t(favourite ? 'customers.save' : 'customers.make')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
