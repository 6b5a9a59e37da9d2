import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../shared/domain/staff.ts';
import type { StaffId } from '../../shared/ids.ts';
import { KeyCap } from './key-cap.tsx';
import { keepFocus } from './keep-focus.ts';

type Props = { people: readonly Staff[]; chosen: StaffId | undefined; onChoose: (staffId: StaffId) => void };

/** Names to press, or to step through from the PIN with the arrows. They leave the focus there, so that its digits may follow at once. */
export function People({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isInPin = event.target instanceof HTMLInputElement && event.target.type === 'password';
      if (step === undefined || !isInPin || people.length === 0) return;
      event.preventDefault();
      const at = people.findIndex(({ staffId }) => staffId === chosen);
      const next = people[(at + step + people.length) % people.length];
      if (next) onChoose(next.staffId);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [people, chosen, onChoose]);
  return (
    <div role="group" aria-label={t('staff.name')} className="flex max-h-44 flex-wrap gap-2 overflow-y-auto" {...keepFocus}>
      {people.map(({ staffId, name, role }) => (
        <button
          key={staffId}
          type="button"
          aria-pressed={staffId === chosen}
          onClick={() => onChoose(staffId)}
          className={`min-h-14 rounded-xl border-2 px-4 text-left ${staffId === chosen ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-surface hover:bg-raised'}`}
        >
          <bdi lang="" className="block text-lg leading-tight font-bold">
            {name}
          </bdi>
          <span className="text-sm">{t(`staff.roles.${role}`)}</span>
        </button>
      ))}
      {people.length > 1 && (
        <span aria-hidden className="flex items-center gap-1 self-center">
          <KeyCap>↑</KeyCap>
          <KeyCap>↓</KeyCap>
        </span>
      )}
    </div>
  );
}
