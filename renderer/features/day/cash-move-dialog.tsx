import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cashInReasons, cashOutReasons } from '../../../shared/domain/cash-lists.ts';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { readAmount } from '../../ui/read-amount.ts';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

type Props = { way: 'in' | 'out'; onClose: () => void };
type Reason = (typeof cashInReasons)[number] | (typeof cashOutReasons)[number];

/** Cash that comes or goes without a sale: how much, why, and a remark where the reason says too little. */
export function CashMoveDialog({ way, onClose }: Props) {
  const { t } = useTranslation();
  const payIn = useTell('cash.payIn');
  const payOut = useTell('cash.payOut');
  const [text, setText] = useState('');
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const amount = readAmount(text);
  const busy = payIn.isPending || payOut.isPending;
  const ready = amount !== undefined && amount > 0 && reason !== null && (reason !== 'other' || note.trim() !== '') && !busy;
  const told = {
    onSuccess: (answer: { ok: true } | { ok: false; trouble: Trouble }) => (answer.ok ? onClose() : setTrouble(answer.trouble)),
  };
  const save = () => {
    if (!ready) return;
    const [into, outOf] = [cashInReasons.find((each) => each === reason), cashOutReasons.find((each) => each === reason)];
    if (way === 'in' && into) payIn.mutate({ amount, reason: into, note: note.trim() }, told);
    if (way === 'out' && outOf) payOut.mutate({ amount, reason: outOf, note: note.trim() }, told);
  };
  const cards =
    way === 'in'
      ? cashInReasons.map((each) => ({ value: each as Reason, title: t(`cash.in.${each}`) }))
      : cashOutReasons.map((each) => ({ value: each as Reason, title: t(`cash.out.${each}`) }));
  return (
    <Dialog title={t(way === 'in' ? 'cash.payInTitle' : 'cash.payOutTitle')} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={t('cash.amount')}
          value={text}
          inputMode="decimal"
          lang="en"
          autoFocus
          problem={text !== '' && amount === undefined ? t('day.badAmount') : null}
          onText={setText}
        />
        <RadioCards
          label={t(way === 'in' ? 'cash.payInTitle' : 'cash.payOutTitle')}
          value={reason}
          onChoose={setReason}
          columns={2}
          cards={cards}
        />
        <ReasonField
          label={t('cash.note')}
          hint={reason === 'other' ? t('cash.noteNeeded') : undefined}
          value={note}
          onText={setNote}
          suggestions={
            reason === 'other' ? [t('suggested.cash.lent'), t('suggested.cash.returned'), t('suggested.cash.forOwner')] : []
          }
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <SaveFooter save={t('cash.save')} ready={ready} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
