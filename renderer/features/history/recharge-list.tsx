import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { moved, shownRow, type Rows } from './cursor.ts';
import { RechargeRows, rowId, rowPressed } from './recharge-rows.tsx';
import { useReached, useRechargePages, type Query } from './use-recharge-pages.ts';

/** So many rows before the last one, the next page is asked for. */
const readAhead = 60;

type Props = {
  list: RefObject<HTMLDivElement | null>;
  query: Query;
  filtered: boolean;
  chosenId: string | null;
  onChoose: (recharge: Recharge) => void;
  /** A figure was typed, or the hand went up from the first row. */
  onSearch: (typed: boolean) => void;
};

/** Newest first. The focus stays on the list while its keys move through it; Enter shows the slip. */
export function RechargeList({ list, query, filtered, chosenId, onChoose, onSearch }: Props) {
  const { t } = useTranslation();
  const pages = useRechargePages(query);
  const [wanted, setWanted] = useCursorOf(query);
  const end = useReached(pages.more);
  const at = shownRow(wanted, pages);
  const current = rowAt(pages.lists, at);
  const rows = useRef<Rows>({ count: 0, mayGrow: true, inSight: 1 });
  const { more, count, hasMore } = pages;
  useEffect(() => {
    rows.current = { count, mayGrow: hasMore, inSight: rowsInSight(list.current) };
    if (wanted + readAhead >= count) more();
  });
  const currentId = current && rowId(current);
  useLayoutEffect(() => {
    if (at <= 0) list.current?.parentElement?.scrollTo({ top: 0 });
    else if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [list, at, currentId]);
  const pick = ({ target }: MouseEvent) => {
    const index = rowPressed(target);
    const recharge = index === null ? undefined : rowAt(pages.lists, index);
    if (index === null || !recharge) return;
    setWanted(index);
    onChoose(recharge);
  };
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    if (/^[0-9০-৯#]$/.test(key)) return onSearch(true);
    const isMove = moved(0, key, rows.current) !== null;
    if (!isMove && key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    if (key === 'ArrowUp' && at <= 0 && !event.repeat) return onSearch(false);
    if (isMove) setWanted((before) => moved(before, key, rows.current) ?? before);
    else if (current && !event.repeat) onChoose(current);
  };
  const setSize = hasMore ? -1 : count;
  return (
    <section
      aria-label={t('history.title')}
      aria-busy={pages.isBusy}
      className="flex min-w-0 flex-1 flex-col overflow-y-auto rounded-2xl border cramped:max-h-[50vh] cramped:flex-none border-line bg-surface"
    >
      {pages.trouble && <TroubleNotice trouble={pages.trouble} />}
      {pages.isPending && <Loading />}
      {pages.isRead && !pages.trouble && count === 0 && (
        <p className="m-auto max-w-sm p-8 text-center text-muted">{filtered ? t('history.nothingFound') : t('history.empty')}</p>
      )}
      {count > 0 && (
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          aria-label={t('history.list')}
          aria-activedescendant={currentId}
          onKeyDown={press}
          onClick={pick}
          className="group -outline-offset-2"
        >
          {pages.lists.map(({ first, recharges }) => (
            <RechargeRows
              key={first}
              recharges={recharges}
              from={first}
              setSize={setSize}
              at={at >= first && at < first + recharges.length ? at - first : null}
              chosenId={chosenId}
            />
          ))}
        </div>
      )}
      {hasMore && (
        <div ref={end} className="p-4 text-center">
          <Button disabled={pages.isReadingMore} onClick={more}>
            {pages.isReadingMore ? t('app.loading') : t('history.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The row that is meant; another search begins with its first again. */
function useCursorOf(query: Query) {
  const cursor = useState(0);
  const [, setWanted] = cursor;
  const asked = JSON.stringify(query);
  useEffect(() => setWanted(0), [asked, setWanted]);
  return cursor;
}

type Lists = ReturnType<typeof useRechargePages>['lists'];

const rowAt = (lists: Lists, index: number): Recharge | undefined => {
  const page = lists.findLast(({ first }) => first <= index);
  return page?.recharges[index - page.first];
};

/** A page of the keyboard is what is in sight, less a row to hold on to. */
function rowsInSight(list: HTMLElement | null): number {
  const row = list?.querySelector<HTMLElement>('[role=option]')?.offsetHeight ?? 0;
  const height = list?.parentElement?.clientHeight ?? 0;
  return row === 0 ? 1 : Math.max(1, Math.floor(height / row) - 1);
}
