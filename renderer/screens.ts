/** The screens in the order of the rail, and the key that leads to each. F1 is help, everywhere. */
export const screenKeys = {
  sell: 'Esc',
  history: 'F2',
  unknowns: 'F3',
  day: 'F4',
  settings: 'F5',
  wallet: 'F6',
  reports: 'F7',
  baki: 'F8',
} as const;
export type Screen = keyof typeof screenKeys;
export const screens = Object.keys(screenKeys) as readonly Screen[];
