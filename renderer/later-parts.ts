import { lazy, useEffect, useState } from 'react';
import { more } from './features/sell/read-more.ts';
import { withWords } from './i18n.ts';

// Everything but the sell screen is read after the first sale is possible, in the first quiet moment, so that the other keys are instant too.
const parts = {
  history: withWords(() => import('./features/history/history-screen.tsx')),
  unknowns: withWords(() => import('./features/unknowns/unknowns-screen.tsx')),
  day: withWords(() => import('./features/day/day-screen.tsx')),
  settings: withWords(() => import('./features/settings/settings-screen.tsx')),
  wallet: withWords(() => import('./features/wallet/wallet-screen.tsx')),
  reports: withWords(() => import('./features/reports/reports-screen.tsx')),
  staff: withWords(() => import('./features/staff/staff-section.tsx')),
  baki: withWords(() => import('./features/baki/baki-screen.tsx')),
  more,
  signIn: withWords(() => import('./features/staff/sign-in-screen.tsx')),
  assist: withWords(() => import('./assist.tsx')),
  finder: withWords(() => import('./finder.tsx')),
  code: withWords(() => import('./features/staff/recovery-code.tsx')),
  touchKeypad: withWords(() => import('./ui/touch-keypad.tsx')),
  favourite: () => import('./features/sell/ended-favourite.tsx'),
};
export const HistoryScreen = lazy(async () => ({ default: (await parts.history()).HistoryScreen }));
export const UnknownsScreen = lazy(async () => ({ default: (await parts.unknowns()).UnknownsScreen }));
export const DayScreen = lazy(async () => ({ default: (await parts.day()).DayScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await parts.settings()).SettingsScreen }));
export const WalletScreen = lazy(async () => ({ default: (await parts.wallet()).WalletScreen }));
export const ReportsScreen = lazy(async () => ({ default: (await parts.reports()).ReportsScreen }));
export const BakiScreen = lazy(async () => ({ default: (await parts.baki()).BakiScreen }));
export const StaffSection = lazy(async () => ({ default: (await parts.staff()).StaffSection }));
export const AsideStrip = lazy(async () => ({ default: (await more()).AsideStrip }));
export const SignInScreen = lazy(async () => ({ default: (await parts.signIn()).SignInScreen }));
export const Assist = lazy(async () => ({ default: (await parts.assist()).Assist }));
export const Finder = lazy(async () => ({ default: (await parts.finder()).Finder }));
export const RecoveryCode = lazy(async () => ({ default: (await parts.code()).RecoveryCode }));
export const TextSizeKeys = lazy(async () => ({ default: (await import('./chrome/text-size-keys.ts')).TextSizeKeys }));
export const TouchKeypad = lazy(async () => ({ default: (await parts.touchKeypad()).TouchKeypad }));

/** True from the first quiet moment on: until then the first sale has the machine to itself. */
export function useReadAhead(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const begin = () => {
      setQuiet(true);
      void Promise.all(Object.values(parts).map((part) => part()));
    };
    const waiting = requestIdleCallback(begin, { timeout: 5000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return quiet;
}
