import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poisha } from '../../shared/money.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { readAmount } from './read-amount.ts';

type Props = { label: string; action: string; hint?: string; autoFocus?: boolean; onAmount: (amount: Poisha) => void };

/** One sum of money and a button: the drawer at the start, the drawer at the end. */
export function FloatForm({ label, action, hint, autoFocus = false, onAmount }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const amount = readAmount(text);
    setWrong(amount === undefined);
    if (amount !== undefined) onAmount(amount);
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={label}
        hint={hint}
        value={text}
        inputMode="decimal"
        lang="en"
        autoFocus={autoFocus}
        problem={wrong ? t('day.badAmount') : null}
        onText={(typed) => {
          setText(typed);
          setWrong(false);
        }}
      />
      <Button look="primary" size="large" submits>
        {action}
      </Button>
    </form>
  );
}
