import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPreferences } from '../../shared/domain/defaults.ts';
import { preferencesSchema, type Preferences } from '../../shared/domain/settings.ts';
import { merge } from '../../shared/merge.ts';
import type { PreferenceStore } from '../core/ports.ts';
import { writeFileWhole } from './write-file-whole.ts';

/**
 * Language, digits, theme and sounds in a small JSON file. A damaged or missing file means the defaults, for the damaged field
 * alone where the rest is readable; a file that cannot be written keeps the choice for this run.
 */
export function createFilePreferences(file: string): PreferenceStore {
  let preferences = readPreferences(file);
  return {
    get: () => preferences,
    change: (change) => {
      preferences = merge(preferences, change);
      try {
        writeFileWhole(file, `${JSON.stringify(preferences, null, 2)}\n`);
      } catch {
        // looks are not worth stopping the counter for
      }
      return preferences;
    },
  };
}

/**
 * The preferences of the app's own data folder. One where nothing was ever kept is a new installation, which is welcomed; that is
 * written down at once, so that the welcome goes on after a restart although there are ledgers by then.
 */
export function createAppPreferences(dataDir: string): PreferenceStore {
  const file = join(dataDir, 'preferences.json');
  const isNew = ![file, join(dataDir, 'practice'), join(dataDir, 'live')].some((each) => existsSync(each));
  const preferences = createFilePreferences(file);
  if (isNew) preferences.change({ firstRun: 'welcome' });
  return preferences;
}

function readPreferences(file: string): Preferences {
  const saved = readObject(file);
  const sound = Object.entries(preferencesSchema.shape).flatMap(([name, schema]) => {
    const field = schema.safeParse(saved[name]);
    return field.success ? [[name, field.data]] : [];
  });
  return { ...defaultPreferences, ...(Object.fromEntries(sound) as Partial<Preferences>) };
}

function readObject(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
