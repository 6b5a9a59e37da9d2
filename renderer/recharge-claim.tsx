import { FileText, PackageX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpenClaim } from '../shared/domain/claim-state.ts';
import type { RechargeId } from '../shared/ids.ts';
import { useAsk } from './bridge.ts';
import { ClaimPackDialog } from './claim-pack-dialog.tsx';
import { MoveClaimDialog } from './move-claim-dialog.tsx';
import { Button } from './ui/button.tsx';
import { ClaimBadge } from './ui/claim-badge.tsx';

/** The dispute of a recharge the wallet paid for: how to open one, or where it stands. */
export function RechargeClaim({ rechargeId }: { rechargeId: RechargeId }) {
  const { t } = useTranslation();
  const found = useAsk('claims.byId', { rechargeId });
  const [asked, setAsked] = useState<'open' | 'pack' | null>(null);
  if (!found?.ok) return null;
  const claim = found.value;
  const close = () => setAsked(null);
  return (
    <div className="flex flex-wrap items-center gap-3">
      {claim && <ClaimBadge claim={claim.claim} />}
      {claim && (
        <Button size="small" icon={<FileText aria-hidden size={16} />} onClick={() => setAsked('pack')}>
          {t('claims.pack')}
        </Button>
      )}
      {!(claim && isOpenClaim(claim)) && (
        <Button size="small" icon={<PackageX aria-hidden size={16} />} onClick={() => setAsked('open')}>
          {claim ? t('claims.openAgain') : t('claims.open')}
        </Button>
      )}
      {asked === 'open' && <MoveClaimDialog rechargeId={rechargeId} before={claim?.claim ?? null} onClose={close} />}
      {asked === 'pack' && <ClaimPackDialog rechargeId={rechargeId} onClose={close} />}
    </div>
  );
}
