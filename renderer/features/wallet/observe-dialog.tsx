import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { readAmount } from '../../ui/read-amount.ts';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** What the provider's dashboard shows now, typed by a person who is looking at it. */
export function ObserveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const observe = useTell('wallet.observe');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = () => {
    const balance = readAmount(text);
    setWrong(balance === undefined);
    if (balance === undefined || observe.isPending) return;
    observe.mutate(
      { balance, note: note.trim() },
      { onSuccess: (answer) => (answer.ok ? onClose() : setTrouble(answer.trouble)) },
    );
  };
  return (
    <Dialog title={t('wallet.observe.title')} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>{t('wallet.observe.text')}</p>
        <Field
          label={t('wallet.observe.balance')}
          value={text}
          inputMode="decimal"
          lang="en"
          autoFocus
          problem={wrong ? t('wallet.observe.bad') : null}
          onText={(typed) => {
            setText(typed);
            setWrong(false);
          }}
        />
        <Field label={t('wallet.observe.note')} value={note} maxLength={300} onText={setNote} />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('wallet.observe.save')} ready={!observe.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
