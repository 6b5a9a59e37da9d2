import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recharge } from '../shared/domain/recharge.ts';
import type { Preferences } from '../shared/domain/settings.ts';
import type { TillStatus } from '../shared/domain/till-status.ts';
import { useAsk } from './bridge.ts';
import { FirstDay } from './first-day.tsx';
import { useFocusKept } from './chrome/focus-kept.ts';
import { FaultScreen } from './chrome/fault-screen.tsx';
import { NavRail } from './chrome/nav-rail.tsx';
import { RecoveredNotice } from './chrome/recovered-notice.tsx';
import { useLocked } from './chrome/use-locked.ts';
import { usePresence } from './chrome/use-presence.ts';
import { TopBar } from './chrome/top-bar.tsx';
import { Turn } from './customer/turn.tsx';
import type { SellController } from './features/sell/controller.ts';
import { useEndedSound } from './features/sell/ended-sound.ts';
import { WordWhenAsked } from './features/sell/word-asked.tsx';
import { SaleAnnouncer } from './features/sell/sale-announcer.tsx';
import { SellScreen, useSales } from './features/sell/sell-screen.tsx';
import { somethingTyped } from './features/sell/two-sales.ts';
import {
  AsideStrip,
  Assist,
  BakiScreen,
  DayScreen,
  Finder,
  HistoryScreen,
  RecoveryCode,
  ReportsScreen,
  SettingsScreen,
  SignInScreen,
  StaffSection,
  TextSizeKeys,
  TouchKeypad,
  UnknownsScreen,
  useReadAhead,
  WalletScreen,
} from './later-parts.ts';
import { PracticeBar, PracticeLine } from './practice.tsx';
import { putOnPage, rememberLook } from './remembered-look.ts';
import type { Narrowing } from './narrowing.ts';
import type { Screen } from './screens.ts';
import { useScreens } from './use-screens.ts';
import { useReadAgainWhenChanged } from './use-read-again.ts';
import { FormatProvider } from './ui/format-context.tsx';
import { Loading } from './ui/loading.tsx';
import type { SoundName, Sounds } from './ui/sounds.ts';
import { TroubleNotice } from './ui/trouble.tsx';

type Props = { sell: SellController; sounds: Sounds; firstLook: Preferences };

export function App({ sell, sounds, firstLook }: Props) {
  useReadAgainWhenChanged();
  const quiet = useReadAhead();
  const answer = useAsk('till.status', {});
  const status = answer?.ok ? answer.value : undefined;
  const look = status?.preferences ?? firstLook;
  useLook(look);
  useFocusKept();
  useEffect(() => sell.learnSettings(status?.settings ?? null), [sell, status?.settings]);
  useEffect(() => sell.learnFlight(status?.flight ?? null), [sell, status?.flight]);
  return (
    <FormatProvider language={look.language} digits={look.digits}>
      {quiet && (
        <Suspense fallback={null}>
          <TextSizeKeys size={look.textSize} />
          <TouchKeypad />
        </Suspense>
      )}
      {answer && !answer.ok ? (
        <main className="m-auto flex h-full max-w-xl flex-col justify-center">
          <TroubleNotice trouble={answer.trouble} />
        </main>
      ) : (
        <Turn sell={sell}>
          <Frame sell={sell} sounds={sounds} status={status} muted={!look.sounds} firstRun={look.firstRun} />
        </Turn>
      )}
    </FormatProvider>
  );
}

function useLook(look: Preferences): void {
  const { i18n } = useTranslation();
  const { language } = look;
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  useEffect(() => {
    putOnPage(look);
    rememberLook(look);
  }, [look]);
}

type FrameProps = Pick<Props, 'sell' | 'sounds'> & {
  status: TillStatus | undefined;
  muted: boolean;
  firstRun: Preferences['firstRun'];
};

function Frame({ sell, sounds, status, muted, firstRun }: FrameProps) {
  const sales = useSales(sell);
  const { front, aside } = sales;
  const { place, visit, screen, goTo: setScreen, toPlace, mustSee } = useScreens(sales);
  const play = useCallback((name: SoundName) => (muted ? undefined : sounds.play(name)), [muted, sounds]);
  useEndedSound(sales, play);
  const toSell = useCallback(() => setScreen('sell'), [setScreen]);
  const toUnknowns = useCallback(() => setScreen('unknowns'), [setScreen]);
  usePresence(status);
  const underWay = front.at === 'sending' || aside?.at === 'sending';
  const { locked, lock } = useLocked(status, underWay, toSell);
  const [code, setCode] = useState<string | null>(null);
  const [isListOpen, openList] = useState(false);

  if (code !== null || (status && locked)) {
    return <AtTheDoor status={status} code={code} somethingTyped={somethingTyped(sales)} onCode={setCode} />;
  }
  if (status?.cannotSell?.kind === 'ledger-unavailable') {
    return (
      <main className="flex h-full overflow-y-auto p-6">
        <FaultScreen why={status.cannotSell} mode={status.mode} onSettings={null} />
      </main>
    );
  }
  if (firstRun === 'welcome' && status?.mode !== 'live')
    return status ? <FirstDay status={status} onCode={setCode} onDone={toSell} /> : <Loading />;
  const again = (recharge: Recharge) => {
    sell.dispatch({ type: 'prefilled', from: recharge });
    setScreen('sell');
  };
  const toRecharges = (narrowing: Narrowing) => toPlace({ screen: 'history', narrowing });
  const finder = status && (
    <Suspense fallback={null}>
      <Finder {...{ screen, status, sell }} onPlace={toPlace} onLock={lock} onScenarios={() => openList(true)} />
    </Suspense>
  );
  return (
    <div className="flex h-full flex-col">
      {status?.mode === 'practice' && <PracticeBar onScenarios={() => openList(true)} />}
      <TopBar status={status} onUnknowns={toUnknowns} onLock={lock} finder={finder}>
        <Suspense fallback={null}>
          <Assist screen={screen} mustSee={mustSee} />
        </Suspense>
      </TopBar>
      {status && <WordWhenAsked desk={sell.word} aboveTaka={status.settings.approvalAboveTaka} />}
      <div className="flex min-h-0 flex-1">
        <NavRail screen={screen} openUnknowns={status?.openUnknowns ?? 0} underWay={underWay} onGo={setScreen} />
        <div className="flex min-w-0 flex-1 flex-col">
          {status?.mode === 'practice' && (
            <PracticeLine {...{ sell, status, flow: front, screen, isListOpen }} onList={openList} onSell={toSell} />
          )}
          <main className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-5">
            <SaleAnnouncer sales={sales} />
            {status && <RecoveredNotice recovered={status.recovered} />}
            <Suspense fallback={<Loading />}>{shown(screen)}</Suspense>
          </main>
        </div>
      </div>
    </div>
  );

  function shown(which: Screen): ReactNode {
    if (which === 'sell')
      return <SellArea sell={sell} status={status} onUnknowns={toUnknowns} onSettings={() => setScreen('settings')} />;
    if (status === undefined) return <Loading />;
    if (which === 'history')
      return (
        <HistoryScreen
          key={visit}
          today={status.businessDay}
          mayDispute={status.role !== 'cashier'}
          place={place}
          onAgain={again}
        />
      );
    if (which === 'unknowns') return <UnknownsScreen role={status.role} />;
    if (which === 'day') return <DayScreen key={visit} status={status} place={place} />;
    if (which === 'baki') return <BakiScreen status={status} />;
    if (which === 'wallet') return <WalletScreen role={status.role} />;
    if (which === 'reports')
      return <ReportsScreen key={visit} role={status.role} today={status.businessDay} place={place} onRecharges={toRecharges} />;
    const staff = <StaffSection status={status} onCode={setCode} />;
    return (
      <SettingsScreen
        key={visit}
        status={status}
        place={place}
        play={sounds.play}
        staff={staff}
        onWallet={() => setScreen('wallet')}
      />
    );
  }
}

type DoorProps = {
  status: TillStatus | undefined;
  code: string | null;
  somethingTyped: boolean;
  onCode: (code: string | null) => void;
};

/** Before the counter: who is there, or the recovery code that is shown once. */
const AtTheDoor = ({ status, code, somethingTyped, onCode }: DoorProps) => (
  <div className="flex h-full overflow-y-auto p-5">
    <Suspense fallback={<Loading />}>
      {code !== null && <RecoveryCode code={code} printer={status?.printing.printer ?? null} onDone={() => onCode(null)} />}
      {code === null && status && <SignInScreen status={status} somethingTyped={somethingTyped} onCode={onCode} />}
    </Suspense>
  </div>
);

type AreaProps = { sell: SellController; status: TillStatus | undefined; onUnknowns: () => void; onSettings: () => void };

/** What is under way is always shown to its end, in front or aside; a fault takes the place of a new sale only. */
function SellArea({ sell, status, onUnknowns, onSettings }: AreaProps) {
  const { front, aside } = useSales(sell);
  const why = status?.cannotSell;
  const isFault = status && why && why.kind !== 'shift-closed' && front.at === 'form';
  return (
    <>
      {aside && (
        <Suspense fallback={<div className="h-14 shrink-0" />}>
          <AsideStrip sell={sell} aside={aside} />
        </Suspense>
      )}
      {isFault ? (
        <FaultScreen why={why} mode={status.mode} onSettings={onSettings} />
      ) : (
        <SellScreen sell={sell} status={status} onUnknowns={onUnknowns} />
      )}
    </>
  );
}
