import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../shared/domain/claim.ts';
import { Answered } from '../../answered.tsx';
import { useAsk } from '../../bridge.ts';
import { ClaimPackDialog } from '../../claim-pack-dialog.tsx';
import { MoveClaimDialog } from '../../move-claim-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { ClaimBadge } from '../../ui/claim-badge.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { EmptyList } from './empty-list.tsx';
import { RechargeHead } from './recharge-head.tsx';

/** As many as are shown at once; the list of a shop with more would say that something else is wrong. */
const shownAtMost = 100;

/** Every dispute, latest moved first, with all its steps. */
export function ClaimList() {
  const { t } = useTranslation();
  const listed = useAsk('claims.list', { limit: shownAtMost });
  const [asked, setAsked] = useState<{ claim: Claim; what: 'move' | 'pack' } | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <p className="text-muted">{t('claims.intro')}</p>
      <Answered answer={listed}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyList>{t('claims.empty')}</EmptyList>
          ) : (
            <ul className="flex flex-col gap-3">
              {items.map((claim) => (
                <li key={claim.rechargeId}>
                  <ClaimCard claim={claim} onAsk={(what) => setAsked({ claim, what })} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {asked?.what === 'move' && (
        <MoveClaimDialog rechargeId={asked.claim.rechargeId} before={asked.claim.claim} onClose={close} />
      )}
      {asked?.what === 'pack' && <ClaimPackDialog rechargeId={asked.claim.rechargeId} onClose={close} />}
    </>
  );
}

function ClaimCard({ claim: { rechargeId, claim, steps }, onAsk }: { claim: Claim; onAsk: (what: 'move' | 'pack') => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useAsk('recharges.byId', { id: rechargeId });
  const ended = claim === 'refunded' || claim === 'rejected';
  return (
    <article className="rounded-2xl border border-line bg-surface px-5 py-4">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {found?.ok && <RechargeHead recharge={found.value} />}
        <ClaimBadge claim={claim} />
      </header>
      <ol className="mt-2 flex flex-col gap-1 text-sm">
        {steps.map(({ seq, at, staff, claim: state, note }) => (
          <li key={seq} className="[overflow-wrap:anywhere]">
            <bdi lang="">
              {t('claims.step', { state: t(`claims.state.${state}`), staff, when: format.moment(at, Date.now()) })}
              {note !== '' && ` · ${note}`}
            </bdi>
          </li>
        ))}
      </ol>
      <footer className="mt-3 flex flex-wrap justify-end gap-3">
        <Button icon={<FileText aria-hidden size={18} />} onClick={() => onAsk('pack')}>
          {t('claims.pack')}
        </Button>
        <Button look={ended ? 'quiet' : 'primary'} onClick={() => onAsk('move')}>
          {ended ? t('claims.openAgain') : t('claims.move')}
        </Button>
      </footer>
    </article>
  );
}
