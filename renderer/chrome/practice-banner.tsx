import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** On every screen in practice mode. What else practice offers is read after the first sale is possible. */
export function PracticeBanner({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div
      role="status"
      className="practice-stripes flex min-h-11 shrink-0 items-center gap-4 border-b-2 border-practice bg-practice-soft px-5 text-practice"
    >
      <p className="flex min-w-0 flex-1 items-center gap-2.5">
        <GraduationCap aria-hidden size={24} className="shrink-0" />
        <strong className="text-lg tracking-wide">{t('practice.banner')}</strong>
        <span className="truncate font-semibold">{t('practice.text')}</span>
      </p>
      {children}
    </div>
  );
}
