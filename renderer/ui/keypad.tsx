import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import { useFormat } from './format-context.tsx';
import { keepFocus } from './keep-focus.ts';

const keys = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '00', '0'] as const;

const keyLook =
  'flex items-center justify-center rounded-xl border border-line bg-surface text-3xl font-semibold shadow-[0_1px_0_var(--strong-line)] active:translate-y-px active:bg-raised active:shadow-none disabled:opacity-40';

/**
 * Big keys for fingers, laid out like the numpad beside them. They never take the focus, so typing goes on where it was;
 * keyboard users have the real keys. Their faces are in the reader's digits; what they type is the same.
 */
export function Keypad({
  onDigits,
  onErase,
  disabled = false,
}: {
  onDigits: (digits: string) => void;
  onErase: () => void;
  disabled?: boolean;
}) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  return (
    <div role="group" aria-label={t('keypad.label')} className="grid min-h-0 flex-1 grid-cols-3 grid-rows-4 gap-2" {...keepFocus}>
      {keys.map((key) => (
        <button key={key} type="button" tabIndex={-1} disabled={disabled} className={keyLook} onClick={() => onDigits(key)}>
          <span lang={digits === 'beng' ? 'bn' : 'en'}>{inDigits(key, digits)}</span>
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        disabled={disabled}
        aria-label={t('keypad.erase')}
        className={keyLook}
        onClick={onErase}
      >
        <Delete aria-hidden size={30} />
      </button>
    </div>
  );
}
