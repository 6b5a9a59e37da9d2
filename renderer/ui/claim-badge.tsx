import { CircleCheck, CircleX, Handshake, MessageCircleWarning, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClaimState } from '../../shared/domain/claim-state.ts';

const looks: Readonly<Record<ClaimState, { icon: LucideIcon; look: string }>> = {
  open: { icon: MessageCircleWarning, look: 'text-doubt' },
  promised: { icon: Handshake, look: 'text-info' },
  refunded: { icon: CircleCheck, look: 'text-done' },
  rejected: { icon: CircleX, look: 'text-refused' },
};

/** Where a dispute stands: sign and word. */
export function ClaimBadge({ claim }: { claim: ClaimState }) {
  const { t } = useTranslation();
  const { icon: Icon, look } = looks[claim];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-semibold ${look}`}>
      <Icon aria-hidden size={17} className="shrink-0" />
      {t(`claims.state.${claim}`)}
    </span>
  );
}
