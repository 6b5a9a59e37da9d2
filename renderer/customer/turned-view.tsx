import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerBoard } from './customer-board.tsx';
import type { Desk } from '../../shared/ipc/contract.ts';
import type { SellController } from '../features/sell/controller.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { swallowKeys } from './swallow-keys.ts';

/** What the counter needs of all this before it is turned. */
export type Mirroring = {
  /** The window as the customer sees it. */
  readonly turned: (onBack: () => void) => ReactNode;
  readonly stop: () => void;
};

/** Begins to follow the sale. */
export function mirroring(desk: Desk, sell: SellController): Mirroring {
  const mirror = createMirror(desk, sell);
  return { stop: mirror.start(), turned: (onBack) => <Turned mirror={mirror} onBack={onBack} /> };
}

/**
 * The counter's window as the customer sees it. One button as large as the screen turns it back: on a click, which is the last thing
 * a touch does, so that nothing of the touch is left for the sale below. The keys are swallowed until one is up again.
 */
function Turned({ mirror, onBack }: { mirror: Mirror; onBack: () => void }) {
  const { t } = useTranslation();
  const view = useSyncExternalStore(mirror.subscribe, mirror.get);
  const [upsideDown, setUpsideDown] = useState(isKeptUpsideDown);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      giveFocusBack(before);
    };
  }, []);
  useEffect(() => swallowKeys(onBack), [onBack]);
  const flip = () => {
    setUpsideDown(!upsideDown);
    keepUpsideDown(!upsideDown);
  };
  return (
    <dialog
      ref={element}
      aria-label={t('turn.title')}
      onCancel={(event) => event.preventDefault()}
      className="fixed inset-0 m-0 h-screen max-h-none w-screen max-w-none overflow-hidden border-0 bg-surface p-0"
    >
      <div className={`h-full ${upsideDown ? 'rotate-180' : ''}`}>{view && <CustomerBoard view={view} />}</div>
      <button
        type="button"
        aria-label={t('turn.back')}
        onClick={onBack}
        className="absolute inset-0 cursor-pointer outline-none"
      />
      <button
        type="button"
        aria-label={t('turn.flip')}
        title={t('turn.flip')}
        onClick={flip}
        className="absolute bottom-3 left-3 flex size-14 items-center justify-center rounded-full border border-strong-line bg-surface text-ink"
      >
        <RotateCcw aria-hidden size={26} />
      </button>
    </dialog>
  );
}

function giveFocusBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else document.querySelector<HTMLElement>('#phone, #amount')?.focus();
}

const key = 'turned-upside-down';

function isKeptUpsideDown(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

function keepUpsideDown(yes: boolean): void {
  try {
    localStorage.setItem(key, yes ? 'yes' : 'no');
  } catch {
    // then it is chosen again the next time
  }
}
