import { Search as SearchIcon } from 'lucide-react';
import { useId, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RechargeState } from '../../../shared/domain/recharge.ts';
import { Button } from '../../ui/button.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { noSearch, type Search } from './search-query.ts';

const states: readonly RechargeState[] = [
  'succeeded',
  'unknown',
  'failed',
  'rejected',
  'not-sent',
  'settled-charged',
  'settled-not-charged',
  'sending',
  'intended',
];
const box = 'min-h-12 rounded-lg border border-strong-line bg-surface px-3';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  search: Search;
  today: string;
  wrong: boolean;
  onSearch: (search: Search) => void;
  /** On to what was found. */
  onDone: () => void;
};

export function SearchBar({ field, search, today, wrong, onSearch, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <form role="search" className="flex flex-wrap items-end gap-3" onSubmit={(event) => (event.preventDefault(), onDone())}>
      <div className="min-w-[14rem] flex-1">
        <label htmlFor={`${id}text`} className="mb-1 block text-sm font-semibold">
          {t('history.search')}
        </label>
        <div className="relative">
          <SearchIcon aria-hidden size={20} className="absolute inset-y-0 left-3 my-auto text-muted" />
          <input
            id={`${id}text`}
            ref={field}
            type="search"
            // Mostly digits are looked for; letters are typed on a keyboard.
            inputMode="numeric"
            autoFocus
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              onDone();
            }}
            value={search.text}
            onChange={(event) => onSearch({ ...search, text: event.target.value })}
            aria-describedby={`${id}hint`}
            spellCheck={false}
            className={`${box} selectable w-full pl-[2.5rem]`}
          />
        </div>
      </div>
      <DayPicker
        label={t('history.day')}
        noneText={t('history.allDays')}
        today={today}
        day={search.businessDay}
        onDay={(businessDay) => onSearch({ ...search, businessDay })}
      />
      <StateFilter state={search.state} onState={(state) => onSearch({ ...search, state })} />
      <Button size="large" className="min-h-12 text-base" disabled={search === noSearch} onClick={() => onSearch(noSearch)}>
        {t('history.clear')}
      </Button>
      <p
        id={`${id}hint`}
        role={wrong ? 'alert' : undefined}
        className={`-mt-1 basis-full text-sm ${wrong ? 'font-semibold text-refused' : 'text-muted'}`}
      >
        {wrong ? t('history.badNumber') : t('history.searchHint')}
      </p>
    </form>
  );
}

function StateFilter({ state, onState }: { state: Search['state']; onState: (state: Search['state']) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {t('history.state')}
      </label>
      <select
        id={id}
        value={state}
        onChange={(event) => onState(states.find((each) => each === event.target.value) ?? '')}
        className={box}
      >
        <option value="">{t('history.all')}</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {t(`state.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
