import { Ban, CircleCheck, CircleHelp, CircleX, Clock, Undo2, WifiOff, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RechargeState } from '../../shared/domain/recharge.ts';

const looks: Readonly<Record<RechargeState, { icon: LucideIcon; look: string }>> = {
  intended: { icon: Clock, look: 'text-doubt' },
  sending: { icon: Clock, look: 'text-doubt' },
  succeeded: { icon: CircleCheck, look: 'text-done' },
  failed: { icon: CircleX, look: 'text-refused' },
  rejected: { icon: Ban, look: 'text-refused' },
  'not-sent': { icon: WifiOff, look: 'text-muted' },
  unknown: { icon: CircleHelp, look: 'text-doubt' },
  'settled-charged': { icon: CircleCheck, look: 'text-done' },
  'settled-not-charged': { icon: Undo2, look: 'text-muted' },
};

/** A state in a list: sign and words. */
export function StateBadge({ state }: { state: RechargeState }) {
  const { t } = useTranslation();
  const { icon: Icon, look } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-semibold ${look}`}>
      <Icon aria-hidden size={17} className="shrink-0" />
      {t(`state.${state}`)}
    </span>
  );
}
