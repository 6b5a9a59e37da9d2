import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import { useAsk } from '../../bridge.ts';
import { RechargeClaim } from '../../recharge-claim.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { EmptyList } from './empty-list.tsx';
import { RechargeHead } from './recharge-head.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

const ofEach = 20;

/** What was settled lately, newest first, with who said why, and the way back. */
export function SettledList() {
  const { t } = useTranslation();
  const charged = useAsk('recharges.list', { state: 'settled-charged', limit: ofEach });
  const spared = useAsk('recharges.list', { state: 'settled-not-charged', limit: ofEach });
  const [reopening, setReopening] = useState<Recharge | null>(null);
  if (!charged || !spared) return <Loading />;
  if (!charged.ok) return <TroubleNotice trouble={charged.trouble} />;
  if (!spared.ok) return <TroubleNotice trouble={spared.trouble} />;
  const settled = [...charged.value.items, ...spared.value.items].toSorted((a, b) => b.lastSeq - a.lastSeq);
  return (
    <>
      <p className="text-muted">{t('unknowns.settledIntro')}</p>
      {settled.length === 0 && <EmptyList>{t('unknowns.settledEmpty')}</EmptyList>}
      <ul className="flex flex-col gap-3">
        {settled.map((recharge) => (
          <li key={recharge.id}>
            <SettledCard recharge={recharge} onReopen={() => setReopening(recharge)} />
          </li>
        ))}
      </ul>
      {reopening && <ReopenDialog recharge={reopening} onClose={() => setReopening(null)} />}
    </>
  );
}

function SettledCard({ recharge, onReopen }: { recharge: Recharge; onReopen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, at } = recharge;
  return (
    <article className="rounded-2xl border border-line bg-surface px-5 py-4">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <RechargeHead recharge={recharge} />
        <StateBadge state={state} />
        <span className="text-sm text-muted">{format.moment(at, Date.now())}</span>
      </header>
      {'settledBy' in recharge && (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          <bdi lang="">{t('outcome.settledBy', { staff: recharge.settledBy, why: recharge.settledWhy })}</bdi>
        </p>
      )}
      <footer className="mt-3 flex flex-wrap items-center justify-end gap-3">
        {state === 'settled-charged' && <RechargeClaim rechargeId={recharge.id} />}
        <Button size="small" onClick={onReopen}>
          {t('unknowns.reopen')}
        </Button>
      </footer>
    </article>
  );
}
