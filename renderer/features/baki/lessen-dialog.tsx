import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupPhone, type Phone } from '../../../shared/phone.ts';
import { toDecimalTaka, type Poisha } from '../../../shared/money.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { readAmount } from '../../ui/read-amount.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

type Props = { how: 'pay' | 'forgive'; phone: Phone; owed: Poisha; onClose: () => void };

/** Cash the customer brings, or what the shop gives up: never more than is owed. */
export function LessenDialog({ how, phone, owed, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const pay = useTell('baki.pay');
  const forgive = useTell('baki.forgive');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const amount = readAmount(text);
  const isTooMuch = amount !== undefined && amount > owed;
  const ready =
    amount !== undefined &&
    amount > 0 &&
    !isTooMuch &&
    (how === 'pay' || note.trim() !== '') &&
    !pay.isPending &&
    !forgive.isPending;
  const told = {
    onSuccess: (answer: { ok: true } | { ok: false; trouble: Trouble }) => (answer.ok ? onClose() : setTrouble(answer.trouble)),
  };
  const save = () => {
    if (!ready) return;
    const said = { phone, amount, note: note.trim() };
    if (how === 'pay') pay.mutate(said, told);
    else forgive.mutate(said, told);
  };
  const problem = isTooMuch ? t('failure.baki-too-much.text', { owed: format.exactMoney(owed) }) : t('day.badAmount');
  return (
    <Dialog title={t(how === 'pay' ? 'baki.payTitle' : 'baki.forgiveTitle', { phone: groupPhone(phone) })} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="flex items-start gap-3">
          <Field
            label={t('cash.amount')}
            hint={t('baki.owes', { amount: format.exactMoney(owed) })}
            value={text}
            inputMode="decimal"
            lang="en"
            autoFocus
            problem={isTooMuch || (text !== '' && amount === undefined) ? problem : null}
            onText={setText}
            className="flex-1"
          />
          <Button className="mt-7" onClick={() => setText(toDecimalTaka(owed))}>
            {t('baki.payAll')}
          </Button>
        </div>
        <ReasonField
          label={t(how === 'pay' ? 'cash.note' : 'baki.forgiveReason')}
          value={note}
          onText={setNote}
          suggestions={
            how === 'pay' ? [] : [t('suggested.forgiven.owner'), t('suggested.forgiven.written'), t('suggested.forgiven.small')]
          }
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('cash.save')} ready={ready} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
