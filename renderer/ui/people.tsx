import { useTranslation } from 'react-i18next';
import type { Staff } from '../../shared/domain/staff.ts';
import type { StaffId } from '../../shared/ids.ts';
import { keepFocus } from './keep-focus.ts';

type Props = { people: readonly Staff[]; chosen: StaffId | undefined; onChoose: (staffId: StaffId) => void };

/** Names to press. They leave the focus in the PIN, so that its digits may follow at once; Tab reaches them too. */
export function People({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation();
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
    </div>
  );
}
