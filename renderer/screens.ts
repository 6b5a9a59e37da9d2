/** The screens in the order of their keys, F1 to F6. */
export const screens = ['sell', 'history', 'unknowns', 'day', 'settings', 'wallet'] as const;
export type Screen = (typeof screens)[number];
