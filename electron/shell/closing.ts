import { dialog, type BrowserWindow } from 'electron';
import type { Preferences } from '../../shared/domain/settings.ts';

type Language = Preferences['language'];
const words: Record<Language, { message: string; detail: string; stay: string; leave: string }> = {
  bn: {
    message: 'একটি রিচার্জ চলছে',
    detail: 'উত্তর আসা পর্যন্ত অপেক্ষা করুন। আবার রিচার্জ করবেন না।',
    stay: 'খোলা রাখুন',
    leave: 'উত্তর এলে বন্ধ করুন',
  },
  en: {
    message: 'A recharge is under way',
    detail: 'Please wait for its answer. Do not repeat it.',
    stay: 'Keep open',
    leave: 'Close when it is answered',
  },
};
const lookAgainMs = 200;

export type Closing = {
  /** True from the moment an order is taken until its outcome is written down. */
  readonly busy: () => boolean;
  readonly language: () => Language;
};

/** Holds the window open while a recharge is under way: closing it then would make an unknown of it. */
export function holdWhileBusy(window: BrowserWindow, { busy, language }: Closing): void {
  let asking = false;
  let leaving = false;
  const closeWhenDone = () => {
    if (window.isDestroyed()) return;
    if (busy()) setTimeout(closeWhenDone, lookAgainMs);
    else window.close();
  };
  window.on('close', (event) => {
    if (!busy()) return;
    event.preventDefault();
    if (asking || leaving) return;
    asking = true;
    const { message, detail, stay, leave } = words[language()];
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message,
        detail,
        buttons: [stay, leave],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        asking = false;
        leaving = response === 1;
        return leaving && closeWhenDone();
      });
  });
}
