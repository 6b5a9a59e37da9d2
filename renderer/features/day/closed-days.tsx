import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, useDesk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

const pageSize = 7;

/** Every Z, newest first: one press opens it as it was printed. */
export function ClosedDays({ shown, onDay }: { shown: string | undefined; onDay: (day: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['day.list'],
    queryFn: ({ pageParam }) => ask(desk, 'day.list', { limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.ok ? last.value.cursor : null),
  });
  const failed = data?.pages.find((page) => !page.ok);
  const days = data?.pages.flatMap((page) => (page.ok ? page.value.items : [])) ?? [];
  return (
    <section aria-labelledby="closed-days" className="rounded-2xl border border-line bg-surface p-5">
      <h2 id="closed-days" className="mb-2 text-xl font-bold">
        {t('day.closedDays')}
      </h2>
      {!data && <Loading />}
      {failed && !failed.ok && <TroubleNotice trouble={failed.trouble} />}
      {data && !failed && days.length === 0 && <p className="text-muted">{t('day.closedDaysNone')}</p>}
      <ul>
        {days.map(({ zNumber, businessDay, charged }) => (
          <li key={zNumber}>
            <button
              type="button"
              aria-current={businessDay === shown ? 'date' : undefined}
              className="flex min-h-11 w-full items-baseline gap-3 rounded-lg px-2 py-2 text-left hover:bg-raised aria-[current]:bg-accent-soft aria-[current]:font-semibold"
              onClick={() => onDay(businessDay)}
            >
              <span className="w-[3.5rem] shrink-0 text-sm text-muted">
                {t('day.closedDay', { zNumber: format.count(zNumber) })}
              </span>
              <span className="flex-1">{format.day(businessDay)}</span>
              <MoneyText amount={charged.amount} />
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" look="ghost" className="mt-1" onClick={() => void fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </section>
  );
}
