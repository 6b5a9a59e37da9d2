import { useInfiniteQuery } from '@tanstack/react-query';
import { Eye, Wallet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/domain/role.ts';
import type { WalletGap, WalletStatement } from '../../../shared/domain/wallet.ts';
import { ask, useAsk, useDesk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ManagerOnly } from '../../ui/manager-only.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { useAge } from '../../ui/use-age.ts';
import { useNow } from '../../ui/use-now.ts';
import { DriftNotice } from './drift-notice.tsx';
import { NameGapDialog } from './name-gap-dialog.tsx';
import { ObserveDialog } from './observe-dialog.tsx';
import { StatementTable } from './statement-table.tsx';
import { UnexplainedSummary } from './unexplained-summary.tsx';

const pageSize = 50;

/** What the shop has at the provider is not for cashiers: they are told so, and what to do instead. */
export function WalletScreen({ role }: { role: Role }) {
  const { t } = useTranslation();
  if (role === 'cashier')
    return <ManagerOnly title={t('wallet.manager.title')} text={t('wallet.manager.text')} next={t('wallet.manager.next')} />;
  return <Statement />;
}

/** The statement the provider does not offer, newest first, with every movement no sale explains in plain view. */
function Statement() {
  const { t } = useTranslation();
  const [naming, setNaming] = useState<WalletGap | null>(null);
  const [observing, setObserving] = useState(false);
  const gaps = useAsk('wallet.gaps', {});
  const pages = useStatementPages();
  const answers = pages.data?.pages ?? [];
  const trouble = answers.find((each) => !each.ok);
  const lines = answers.flatMap((each) => (each.ok ? each.value.items : []));
  const [newest] = answers;
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div className="min-w-0 flex-[1_1_24rem]">
          <h1 className="text-2xl font-bold">{t('wallet.title')}</h1>
          <p className="text-muted">{t('wallet.intro')}</p>
        </div>
        <Button icon={<Eye aria-hidden size={18} />} onClick={() => setObserving(true)}>
          {t('wallet.observe.open')}
        </Button>
        {newest?.ok && <LastKnown lastKnown={newest.value.lastKnown} />}
      </header>
      {trouble && !trouble.ok && <TroubleNotice trouble={trouble.trouble} />}
      <DriftNotice />
      {pages.isPending && <Loading />}
      {pages.isSuccess && !trouble && lines.length === 0 && (
        <p className="flex flex-col items-center gap-3 rounded-2xl border border-dashed border-strong-line p-12 text-center text-lg text-muted">
          <Wallet aria-hidden size={40} />
          {t('wallet.empty')}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <UnexplainedSummary lines={lines} />
          <StatementTable lines={lines} gaps={gaps?.ok ? gaps.value.items : []} busy={pages.isFetching} onName={setNaming}>
            {pages.hasNextPage ? (
              <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {pages.isFetchingNextPage ? t('app.loading') : t('wallet.more')}
              </Button>
            ) : (
              !trouble && <p className="text-sm text-muted">{t('wallet.end')}</p>
            )}
          </StatementTable>
        </>
      )}
      {naming && <NameGapDialog gap={naming} onClose={() => setNaming(null)} />}
      {observing && <ObserveDialog onClose={() => setObserving(false)} />}
    </div>
  );
}

function useStatementPages() {
  const desk = useDesk();
  return useInfiniteQuery({
    queryKey: ['wallet.statement'],
    queryFn: ({ pageParam }) =>
      ask(desk, 'wallet.statement', { limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.ok ? last.value.cursor : null),
  });
}

/** "Last known", never "live": with its age and the moment it was told. */
function LastKnown({ lastKnown }: Pick<WalletStatement, 'lastKnown'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ago } = useAge();
  const nowMs = useNow(15_000);
  if (lastKnown === undefined) return <p className="text-muted">{t('wallet.none')}</p>;
  return (
    <div className="ml-auto text-right leading-tight">
      <p className="text-sm text-muted">
        {t('wallet.lastKnown')} · {ago(nowMs - Date.parse(lastKnown.at))}
      </p>
      <MoneyText amount={lastKnown.balance} exact className="text-3xl font-bold" />
      <p className="text-sm text-muted">{t('wallet.toldAt', { when: format.moment(lastKnown.at, nowMs) })}</p>
    </div>
  );
}
