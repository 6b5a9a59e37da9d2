/** The parts of the settings, in the order in which they are listed. */
export const settingsSections = [
  'look',
  'mode',
  'credentials',
  'shop',
  'receipt',
  'printer',
  'operators',
  'limits',
  'staff',
  'ledger',
] as const;
export type SettingsSection = (typeof settingsSections)[number];
