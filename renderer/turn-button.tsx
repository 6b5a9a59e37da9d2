import { MonitorSmartphone } from 'lucide-react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './ui/button.tsx';
import { KeyCap } from './ui/key-cap.tsx';

/** Turns the counter's screen to the customer. */
export const TurnContext = createContext<() => void>(() => undefined);

/** On the confirm panel, where the customer should look; `brief` shows only its sign unless the window is wide. */
export function TurnButton({ brief }: { brief: boolean }) {
  const { t } = useTranslation();
  return (
    <Button size="large" keyName="F10" icon={<MonitorSmartphone aria-hidden size={22} />} onClick={useContext(TurnContext)}>
      <span className={brief ? 'sr-only wide:not-sr-only' : ''}>{t('turn.show')}</span>
    </Button>
  );
}

/** Where there is room for a sign only. */
export function TurnSign() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-label={t('turn.show')}
      title={t('turn.show')}
      onClick={useContext(TurnContext)}
      className="flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 rounded-lg px-2 hover:bg-raised"
    >
      <MonitorSmartphone aria-hidden size={22} />
      <KeyCap>F10</KeyCap>
    </button>
  );
}
