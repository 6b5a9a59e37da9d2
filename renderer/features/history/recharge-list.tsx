import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { ask, useDesk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import type { searchQuery } from './search-query.ts';

const pageSize = 50;

type Props = {
  query: ReturnType<typeof searchQuery>;
  filtered: boolean;
  chosenId: string | null;
  onChoose: (recharge: Recharge) => void;
};

/** Newest first, page by page: what is out of sight costs nothing to lay out. */
export function RechargeList({ query, filtered, chosenId, onChoose }: Props) {
  const { t } = useTranslation();
  const pages = useRechargePages(query);
  const answers = pages.data?.pages ?? [];
  const trouble = answers.find((each) => !each.ok);
  const recharges = answers.flatMap((each) => (each.ok ? each.value.items : []));
  const end = useReached(() => pages.hasNextPage && !pages.isFetchingNextPage && void pages.fetchNextPage());
  return (
    <section
      aria-label={t('history.title')}
      aria-busy={pages.isFetching}
      className="flex min-w-0 flex-1 flex-col overflow-y-auto rounded-2xl border border-line bg-surface"
    >
      {trouble && !trouble.ok && <TroubleNotice trouble={trouble.trouble} />}
      {pages.isPending && query !== null && <p className="m-auto text-muted">{t('history.loading')}</p>}
      {pages.isSuccess && !trouble && recharges.length === 0 && (
        <p className="m-auto max-w-sm p-8 text-center text-muted">{filtered ? t('history.nothingFound') : t('history.empty')}</p>
      )}
      <ul>
        {recharges.map((recharge) => (
          <li key={recharge.id} className="border-b border-line [contain-intrinsic-size:auto_64px] [content-visibility:auto]">
            <Row recharge={recharge} chosen={recharge.id === chosenId} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <div ref={end} className="p-4 text-center">
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {pages.isFetchingNextPage ? t('history.loading') : t('history.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function useRechargePages(query: Props['query']) {
  const desk = useDesk();
  return useInfiniteQuery({
    queryKey: ['recharges.list', query],
    enabled: query !== null,
    queryFn: ({ pageParam }) =>
      ask(desk, 'recharges.list', { ...query, limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.ok ? last.value.cursor : null),
    placeholderData: (before) => before,
  });
}

/** Calls `onReached` when the element scrolls into view. */
function useReached(onReached: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const act = useRef(onReached);
  useEffect(() => {
    act.current = onReached;
    if (element.current === null) return undefined;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && act.current(), { rootMargin: '400px' });
    watch.observe(element.current);
    return () => watch.disconnect();
  });
  return element;
}

function Row({ recharge, chosen, onChoose }: { recharge: Recharge; chosen: boolean; onChoose: (recharge: Recharge) => void }) {
  const format = useFormat();
  const { phone, operator, amount, state, intendedAt } = recharge;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => onChoose(recharge)}
      className={`grid min-h-16 w-full grid-cols-[minmax(9rem,1fr)_minmax(7rem,10rem)_7.5rem_5.5rem] items-center gap-4 px-4 py-2 text-left -outline-offset-2 ${chosen ? 'bg-accent-soft' : 'hover:bg-raised'}`}
    >
      <span className="min-w-0">
        <PhoneText phone={phone} className="block text-lg leading-tight font-bold" />
        <span className="block truncate text-sm text-muted">{format.moment(intendedAt, Date.now())}</span>
      </span>
      <StateBadge state={state} />
      <span>
        <OperatorChip code={operator} />
      </span>
      <MoneyText amount={amount} className="text-right text-lg font-bold" />
    </button>
  );
}
