import { readFileSync } from 'node:fs';
import { defaultPreferences, preferencesSchema, type Preferences } from '../../shared/domain/settings.ts';
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
