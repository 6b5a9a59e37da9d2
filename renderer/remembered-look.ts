import type { Preferences } from '../shared/domain/settings.ts';

const key = 'look';
const first: Preferences = { language: 'bn', digits: 'latn', theme: 'light', sounds: true };

/** How the screen looked last time, so that the first frame is already right. Only looks: the till has the truth a moment later. */
export function rememberedLook(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
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

const readLook = ({ language, digits, theme, sounds }: Record<string, unknown>): Preferences => ({
  language: language === 'en' ? 'en' : 'bn',
  digits: digits === 'beng' ? 'beng' : 'latn',
  theme: theme === 'dark' || theme === 'contrast' ? theme : 'light',
  sounds: sounds !== false,
});
