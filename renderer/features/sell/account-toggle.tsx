import { useTranslation } from 'react-i18next';
import { accountTypes, type AccountType } from '../../../shared/operators.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';

export function AccountToggle({ accountType, onToggle }: { accountType: AccountType; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-3" {...keepFocus}>
      <div
        role="radiogroup"
        aria-label={t('sell.accountType.label')}
        className="inline-flex rounded-lg border border-strong-line p-1"
      >
        {accountTypes.map((each) => (
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === accountType}
            onClick={() => each !== accountType && onToggle()}
            className={`min-h-11 rounded-md px-4 font-semibold ${each === accountType ? 'bg-accent text-on-accent' : 'hover:bg-raised'}`}
          >
            {t(`sell.accountType.${each}`)}
          </button>
        ))}
      </div>
      <KeyCap>P</KeyCap>
    </div>
  );
}
