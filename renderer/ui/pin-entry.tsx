import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../shared/digits.ts';
import { Button } from './button.tsx';
import { Keypad } from './keypad.tsx';

type Props = {
  pin: string;
  onPin: (pin: string) => void;
  onSubmit: () => void;
  action: string;
  busy: boolean;
  children?: ReactNode;
};

const most = 8;
const wantFocus = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '');

/** A PIN by the numpad or by fingers; nothing shows which digits. Enter does what the button does. */
export function PinEntry({ pin, onPin, onSubmit, action, busy, children }: Props) {
  const { t } = useTranslation();
  const type = (text: string) =>
    onPin(
      foldDigits(text)
        .replace(/[^0-9]/g, '')
        .slice(0, most),
    );
  return (
    <form
      data-own-keypad
      className="flex gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && pin.length >= 4) onSubmit();
      }}
    >
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <label className="font-semibold">
          {t('staff.pin')}
          <input
            // In a dialog the browser looks for the attribute, which React leaves out.
            ref={wantFocus}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            lang="en"
            value={pin}
            // The one thing to do here.
            autoFocus
            onChange={(event) => type(event.target.value)}
            className="mt-1 block min-h-14 w-full rounded-lg border border-strong-line bg-surface px-4 text-center text-3xl tracking-[0.4em]"
          />
        </label>
        {children}
        <Button look="primary" size="large" keyName="⏎" submits disabled={busy || pin.length < 4} className="mt-auto">
          {busy ? t('staff.signIn.checking') : action}
        </Button>
      </div>
      <div className="flex h-64 w-56 shrink-0 flex-col">
        <Keypad disabled={busy} onDigits={(digits) => type(pin + digits)} onErase={() => type(pin.slice(0, -1))} />
      </div>
    </form>
  );
}
