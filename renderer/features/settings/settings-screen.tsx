import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Place } from '../../places.ts';
import { settingsSections, type SettingsSection } from '../../settings-sections.ts';
import type { SoundName } from '../../ui/sounds.ts';
import { CredentialsSection } from './credentials-section.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { LookSection } from './look-section.tsx';
import { ModeSection } from './mode-section.tsx';
import { OperatorsSection } from './operators-section.tsx';
import { PrinterSection } from './printer-section.tsx';
import { ReceiptSection } from './receipt-section.tsx';
import { ShopSection } from './shop-section.tsx';
import { unreachable } from '../../../shared/result.ts';

type Props = { status: TillStatus; place: Place; play: (name: SoundName) => void; staff: ReactNode; onWallet: () => void };

export function SettingsScreen({ status, place, play, staff, onWallet }: Props) {
  const { t } = useTranslation();
  const [section, setSection] = useState<SettingsSection>('section' in place ? place.section : 'look');
  const content = useRef<HTMLElement>(null);
  const isLedTo = 'section' in place;
  useEffect(() => {
    if (isLedTo) content.current?.focus();
  }, [isLedTo]);
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 gap-5 tiny:flex-none tiny:flex-col">
      <nav
        aria-label={t('settings.title')}
        className="flex w-[13rem] shrink-0 flex-col gap-1 tiny:w-full tiny:flex-row tiny:flex-wrap"
      >
        <h1 className="mb-2 px-3 text-2xl font-bold">{t('settings.title')}</h1>
        {settingsSections.map((each) => (
          <button
            key={each}
            type="button"
            data-section={each}
            aria-current={each === section ? 'page' : undefined}
            onClick={() => setSection(each)}
            className={`min-h-11 rounded-lg px-3 text-left font-semibold ${each === section ? 'bg-accent-soft text-accent' : 'hover:bg-surface'}`}
          >
            {t(`settings.sections.${each}`)}
          </button>
        ))}
        <p className="mt-auto px-3 text-xs text-muted">{t('settings.version', { version: status.version })}</p>
      </nav>
      <section
        ref={content}
        tabIndex={-1}
        aria-labelledby="section-title"
        className="relative min-w-0 flex-1 overflow-y-auto rounded-2xl border border-line bg-surface p-6"
      >
        <h2 id="section-title" className="mb-5 text-xl font-bold">
          {t(`settings.sections.${section}`)}
        </h2>
        <Content section={section} status={status} play={play} staff={staff} onWallet={onWallet} onGo={setSection} />
      </section>
    </div>
  );
}

function Content({
  section,
  status,
  play,
  staff,
  onWallet,
  onGo,
}: Omit<Props, 'place'> & { section: SettingsSection; onGo: (section: SettingsSection) => void }) {
  switch (section) {
    case 'look':
      return <LookSection preferences={status.preferences} play={play} />;
    case 'mode':
      return <ModeSection status={status} onGo={(to) => (to === 'balance' ? onWallet() : onGo(to === 'owner' ? 'staff' : to))} />;
    case 'credentials':
      return <CredentialsSection credentials={status.credentials} mode={status.mode} />;
    case 'shop':
      return <ShopSection settings={status.settings} />;
    case 'receipt':
      return <ReceiptSection settings={status.settings} />;
    case 'printer':
      return <PrinterSection />;
    case 'operators':
      return <OperatorsSection settings={status.settings} />;
    case 'limits':
      return <LimitsSection settings={status.settings} />;
    case 'staff':
      return staff;
    case 'ledger':
      return <LedgerSection today={status.businessDay} role={status.role} mode={status.mode} />;
  }
  return unreachable(section);
}
