import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { ask, useDesk } from '../../bridge.ts';
import type { searchQuery } from './search-query.ts';

/** The first page is there at once; those behind it are read in larger bites. */
const firstPage = 50;
const furtherPage = 100;
const none: never[] = [];

export type Query = ReturnType<typeof searchQuery>;

/** Newest first, page by page, with one reason why not all are there. */
export function useRechargePages(query: Query) {
  const desk = useDesk();
  const pages = useInfiniteQuery({
    queryKey: ['recharges.list', query],
    enabled: query !== null,
    queryFn: ({ pageParam }) =>
      ask(desk, 'recharges.list', {
        ...query,
        ...(pageParam === null ? { limit: firstPage } : { limit: furtherPage, cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.ok ? last.value.cursor : null),
    placeholderData: (before) => before,
  });
  const answers = pages.data?.pages ?? none;
  const failed = answers.find((each) => !each.ok);
  const parts = useMemo(() => placed(answers), [answers]);
  const more = () => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
  };
  return {
    ...parts,
    trouble: failed && !failed.ok ? failed.trouble : null,
    more,
    hasMore: pages.hasNextPage,
    isReadingMore: pages.isFetchingNextPage,
    isBusy: pages.isFetching,
    isPending: pages.isPending && query !== null,
    isRead: pages.isSuccess,
  };
}

type Answer = Awaited<ReturnType<typeof ask<'recharges.list'>>>;

/** Every page with the place of its first row in the whole list. */
function placed(answers: readonly Answer[]) {
  let count = 0;
  const lists = answers.flatMap((each) => {
    if (!each.ok) return [];
    const first = count;
    count += each.value.items.length;
    return [{ first, recharges: each.value.items }];
  });
  return { count, lists };
}

/** Calls `onReached` when the element scrolls into view. */
export function useReached(onReached: () => void) {
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
