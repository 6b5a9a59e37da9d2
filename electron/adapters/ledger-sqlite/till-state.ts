import { overDefaults } from '../../../shared/domain/defaults.ts';
import { shopSettingsSchema, type ShopSettings } from '../../../shared/domain/settings.ts';
import type { TillStateRow } from './rows.ts';
import { IllegalStep, type EntryOf } from './steps.ts';
import type { Projections } from './tables.ts';

const fresh: TillStateRow = {
  id: 1,
  open_shift: null,
  last_z: 0,
  closed_through: '',
  charged_total: 0,
  baki_owed: 0,
  settings: '{}',
};

export const tillState = (tables: Projections): TillStateRow => tables.tillState.get(1) ?? fresh;

export function changeTillState(tables: Projections, change: Partial<TillStateRow>): void {
  const before = tables.tillState.get(1);
  if (before) tables.tillState.update({ ...before, ...change });
  else tables.tillState.insert({ ...fresh, ...change });
}

/** Every change lies over the ones before it, so that a setting this version does not know is not lost. */
export function changeSettings(entry: EntryOf<'settings-changed'>, tables: Projections): void {
  const settings = JSON.stringify({ ...(JSON.parse(tillState(tables).settings) as object), ...entry.body.settings });
  if (!parseSettings(settings).success) throw new IllegalStep(entry, 'not the settings of a shop');
  changeTillState(tables, { settings });
}

const parseSettings = (text: string) =>
  shopSettingsSchema.strip().safeParse(overDefaults(JSON.parse(text) as Record<string, unknown>));

/** The shop's settings from their stored text, over the defaults. Throws when they are not the settings of a shop. */
export function readSettings(text: string): ShopSettings {
  const { success, data, error } = parseSettings(text);
  if (!success) throw error;
  return data;
}

/** The shop's name in stored settings that nobody vouches for; '' when there is none to read. */
export function parseSettingsName(text: string | undefined): string {
  try {
    const settings = parseSettings(text ?? '');
    return settings.success ? settings.data.shopName : '';
  } catch {
    return '';
  }
}
