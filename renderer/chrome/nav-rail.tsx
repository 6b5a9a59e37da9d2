import {
  ChartColumn,
  CircleHelp,
  HandCoins,
  History,
  Settings,
  Smartphone,
  SunMoon,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import { useFormat } from '../ui/format-context.tsx';
import { screenKeys, screens, type Screen } from '../screens.ts';

const icons: Readonly<Record<Screen, LucideIcon>> = {
  sell: Smartphone,
  history: History,
  unknowns: CircleHelp,
  day: SunMoon,
  settings: Settings,
  wallet: Wallet,
  reports: ChartColumn,
  baki: HandCoins,
};

type Props = { screen: Screen; openUnknowns: number; underWay: boolean; onGo: (screen: Screen) => void };

export function NavRail({ screen, openUnknowns, underWay, onGo }: Props) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  return (
    <nav
      aria-label={t('app.menu')}
      className="flex w-[6rem] shrink-0 flex-col gap-1 overflow-y-auto border-r border-line bg-surface p-2"
    >
      {screens.map((each) => {
        const Icon = icons[each];
        const here = each === screen;
        return (
          <button
            key={each}
            type="button"
            aria-current={here ? 'page' : undefined}
            onClick={() => onGo(each)}
            className={`relative flex flex-col items-center gap-0.5 rounded-xl px-1 py-1.5 text-sm font-semibold short:gap-0 short:py-1 ${here ? 'bg-accent text-on-accent' : 'text-ink hover:bg-raised'}`}
          >
            <Icon aria-hidden size={24} className="short:size-5" />
            {t(`nav.${each}`)}
            <kbd
              aria-hidden
              lang="en"
              className={`font-sans text-[0.6875rem] leading-none ${here ? 'opacity-85' : 'text-muted'}`}
            >
              {screenKeys[each]}
            </kbd>
            {each === 'unknowns' && openUnknowns > 0 && (
              <span
                aria-label={inDigits(t('badge.toCheck', { count: openUnknowns }), digits)}
                role="status"
                className="absolute top-1 right-2 min-w-6 rounded-full border-2 border-surface bg-doubt px-1.5 text-xs leading-tight font-bold text-surface"
              >
                {inDigits(String(openUnknowns), digits)}
              </span>
            )}
            {each === 'sell' && underWay && !here && (
              <span
                role="status"
                aria-label={t('nav.underWay')}
                className="animate-breathe absolute top-2 right-3 size-3 rounded-full bg-info"
              />
            )}
          </button>
        );
      })}
    </nav>
  );
}
