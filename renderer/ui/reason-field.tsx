import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './field.tsx';

type Props = Pick<FieldProps, 'label' | 'hint' | 'autoFocus'> & {
  value: string;
  onText: (text: string) => void;
  suggestions: readonly string[];
};

/** A reason in one's own words, or one of the usual ones by a touch: it fills the field in and may be changed there. */
export function ReasonField({ value, onText, suggestions, ...rest }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <Field {...rest} value={value} maxLength={300} onText={onText} />
      {suggestions.length > 0 && (
        <>
          <span id={id} className="sr-only">
            {t('suggested.label')}
          </span>
          <ul aria-labelledby={id} className="mt-1 flex flex-wrap gap-2">
            {suggestions.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  aria-pressed={value === each}
                  onClick={() => onText(each)}
                  className="min-h-11 rounded-full border border-strong-line px-4 hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
                >
                  {each}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
