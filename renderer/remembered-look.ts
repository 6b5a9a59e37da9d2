import { defaultPreferences } from '../shared/domain/defaults.ts';
import type { Preferences } from '../shared/domain/settings.ts';

const key = 'look';
/** Nothing remembered: perhaps a new installation, so that no sale is offered before the till has said whether it is one. */
const first: Preferences = { ...defaultPreferences, firstRun: 'welcome' };

/** How the screen looked last time, so that the first frame is already right. Only looks: the till has the truth a moment later. */
export function rememberedLook(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isObject(kept) ? readLook(kept) : first;
  } catch {
    return first;
  }
}

export function rememberLook(look: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // Without storage the next start begins in the default look; nothing else depends on it.
  }
}

/** What the styles need to know, where they look for it. */
export function putOnPage({ language, theme, textSize, motion }: Preferences): void {
  const page = document.documentElement;
  page.lang = language;
  Object.assign(page.dataset, { theme, textSize, motion });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readLook = ({ language, digits, theme, textSize, motion, sounds, firstRun }: Record<string, unknown>): Preferences => ({
  ...first,
  language: language === 'en' ? 'en' : 'bn',
  digits: digits === 'beng' ? 'beng' : 'latn',
  theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
  textSize: textSize === '125' || textSize === '150' || textSize === '200' ? textSize : '100',
  motion: motion === 'reduced' ? 'reduced' : 'full',
  sounds: sounds !== false,
  firstRun: firstRun === 'welcome' || firstRun === 'guide' ? firstRun : 'done',
});
