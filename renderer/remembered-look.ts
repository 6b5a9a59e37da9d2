import type { Preferences } from '../shared/domain/settings.ts';

const key = 'look';
/** Nothing remembered: perhaps a new installation, so that no sale is offered before the till has said whether it is one. */
const first: Preferences = { language: 'bn', digits: 'latn', theme: 'light', sounds: true, firstRun: 'welcome' };

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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readLook = ({ language, digits, theme, sounds, firstRun }: Record<string, unknown>): Preferences => ({
  language: language === 'en' ? 'en' : 'bn',
  digits: digits === 'beng' ? 'beng' : 'latn',
  theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
  sounds: sounds !== false,
  firstRun: firstRun === 'welcome' || firstRun === 'guide' ? firstRun : 'done',
});
