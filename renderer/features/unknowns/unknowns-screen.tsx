import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/domain/role.ts';
import type { OpenUnknown } from '../../../shared/domain/wallet.ts';
import { useAsk } from '../../bridge.ts';
import { Answered } from '../../answered.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ClaimList } from './claim-list.tsx';
import { EmptyList } from './empty-list.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { SettledList } from './settled-list.tsx';
import { UnknownCard } from './unknown-card.tsx';

const views = ['open', 'settled', 'claims'] as const;

/** What nobody can be sure about, what was settled lately, and what is disputed with the provider. Cashiers see the first. */
export function UnknownsScreen({ role }: { role: Role }) {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof views)[number]>('open');
  const mayManage = role !== 'cashier';
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <h1 className="text-2xl font-bold">{t('unknowns.title')}</h1>
        {mayManage && (
          <Choice
            label={t('unknowns.view')}
            value={view}
            options={views.map((value) => ({ value, text: t(`unknowns.views.${value}`) }))}
            onChoose={setView}
          />
        )}
      </header>
      {view === 'open' && <OpenList mayManage={mayManage} />}
      {view === 'settled' && mayManage && <SettledList />}
      {view === 'claims' && mayManage && <ClaimList />}
    </div>
  );
}

/** Oldest first, each with its evidence and a way to settle it. */
function OpenList({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation();
  const open = useAsk('unknowns.list', {});
  const [settling, setSettling] = useState<OpenUnknown | null>(null);
  return (
    <>
      <p className="text-muted">{t('unknowns.intro')}</p>
      <Answered answer={open}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyList>{t('unknowns.empty')}</EmptyList>
          ) : (
            <ul className="flex flex-col gap-4">
              {items.map((unknown) => (
                <li key={unknown.rechargeId}>
                  <UnknownCard unknown={unknown} onSettle={mayManage ? () => setSettling(unknown) : null} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {settling && <SettleDialog unknown={settling} onClose={() => setSettling(null)} />}
    </>
  );
}
