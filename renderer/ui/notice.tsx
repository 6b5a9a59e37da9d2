import { CircleAlert, CircleCheck, CircleHelp, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

const tones: Readonly<Record<'done' | 'refused' | 'doubt' | 'info', { icon: LucideIcon; look: string; iconLook: string }>> = {
  done: { icon: CircleCheck, look: 'border-done bg-done-soft', iconLook: 'text-done' },
  refused: { icon: CircleAlert, look: 'border-refused bg-refused-soft', iconLook: 'text-refused' },
  doubt: { icon: CircleHelp, look: 'border-doubt bg-doubt-soft', iconLook: 'text-doubt' },
  info: { icon: Info, look: 'border-info bg-info-soft', iconLook: 'text-info' },
};
export type Tone = keyof typeof tones;

export function Notice({ tone, children, live = false }: { tone: Tone; children: ReactNode; live?: boolean }) {
  const { icon: Icon, look, iconLook } = tones[tone];
  return (
    <div role={live ? 'alert' : undefined} className={`flex items-start gap-3 rounded-lg border-l-4 px-4 py-3 ${look}`}>
      <Icon aria-hidden size={22} className={`mt-0.5 shrink-0 ${iconLook}`} />
      <div className="min-w-0 flex-1 break-words">{children}</div>
    </div>
  );
}
