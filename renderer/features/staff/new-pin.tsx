import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import { Field } from '../../ui/field.tsx';

export type TwoPins = { pin: string; again: string };
export const noPins: TwoPins = { pin: '', again: '' };
export const pinOf = ({ pin, again }: TwoPins): string | null => {
  const [first, second] = [foldDigits(pin), foldDigits(again)];
  return /^\d{4,8}$/.test(first) && first === second ? first : null;
};

type Props = {
  pins: TwoPins;
  onPins: (pins: TwoPins) => void;
  /** Which of the two is being typed, for keys beside them. */
  onTurn?: (to: keyof TwoPins) => void;
};

/** A new PIN, twice: nobody sees what they type. */
export function NewPin({ pins, onPins, onTurn }: Props) {
  const { t } = useTranslation();
  const differs = pins.again !== '' && foldDigits(pins.pin) !== foldDigits(pins.again);
  const isBad = pins.pin !== '' && !/^\d{0,8}$/.test(foldDigits(pins.pin));
  const common = { type: 'password', inputMode: 'numeric', lang: 'en', maxLength: 8 } as const;
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field
        {...common}
        label={t('staff.newPin')}
        hint={t('staff.pinHint')}
        value={pins.pin}
        problem={isBad ? t('staff.pinBad') : null}
        onFocus={() => onTurn?.('pin')}
        onText={(pin) => onPins({ ...pins, pin })}
      />
      <Field
        {...common}
        label={t('staff.pinAgain')}
        value={pins.again}
        problem={differs ? t('staff.pinDiffers') : null}
        onFocus={() => onTurn?.('again')}
        onText={(again) => onPins({ ...pins, again })}
      />
    </div>
  );
}
