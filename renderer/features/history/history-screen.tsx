import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useAsk } from '../../bridge.ts';
import type { Place } from '../../places.ts';
import { RechargeDetail } from './recharge-detail.tsx';
import { RechargeList } from './recharge-list.tsx';
import { SearchBar } from './search-bar.tsx';
import { isWithin, noSearch, searchFor, searchQuery, type Search } from './search-query.ts';
import { WithinNotice } from './within-notice.tsx';

type Props = { today: string; mayDispute: boolean; place: Place; onAgain: (recharge: Recharge) => void };

/** Every recharge there was; what is chosen shows its slip. */
export function HistoryScreen({ today, mayDispute, place, onAgain }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState(() => searchAt(place));
  const [chosen, setChosen] = useState<Recharge | null>(null);
  const newest = useNewest('newest' in place);
  useEffect(() => {
    if (newest) setChosen((before) => before ?? newest);
  }, [newest]);
  const query = searchQuery(useDeferredValue(search));
  const isPlain = search === noSearch;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const toSearch = useCallback((typed: boolean) => {
    field.current?.focus();
    if (typed) field.current?.select();
  }, []);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 cramped:flex-none">
      <h1 className="sr-only">{t('history.title')}</h1>
      <SearchBar
        field={field}
        today={today}
        search={search}
        wrong={query === null}
        onSearch={setSearch}
        onDone={() => list.current?.focus()}
      />
      {search.within && isWithin(search) && (
        <WithinNotice within={search.within} onWiden={() => setSearch({ ...search, within: {} })} />
      )}
      <div className="flex min-h-0 flex-1 gap-4 cramped:flex-none cramped:flex-col">
        <RechargeList
          list={list}
          query={query}
          filtered={!isPlain}
          chosenId={chosen?.id ?? null}
          onChoose={setChosen}
          onSearch={toSearch}
        />
        <aside className="flex w-xs shrink-0 flex-col overflow-y-auto rounded-2xl border border-line bg-surface wide:w-sm cramped:w-full">
          {chosen ? (
            <RechargeDetail
              key={chosen.id}
              recharge={chosen}
              mayDispute={mayDispute}
              toPrint={chosen.id === newest?.id}
              onAgain={onAgain}
            />
          ) : (
            <p className="m-auto max-w-[14rem] p-6 text-center text-muted">{t('history.pick')}</p>
          )}
        </aside>
      </div>
    </div>
  );
}

function searchAt(place: Place): Search {
  if ('narrowing' in place) return searchFor(place.narrowing);
  return 'search' in place ? { ...noSearch, text: place.search } : noSearch;
}

/** The last recharge there was, for whoever came for its slip. */
function useNewest(isWanted: boolean): Recharge | undefined {
  const listed = useAsk('recharges.list', { limit: 1 }, { enabled: isWanted });
  return isWanted && listed?.ok ? listed.value.items[0] : undefined;
}
