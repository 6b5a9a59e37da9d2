/** The screens in the order of their keys, F1 to F5. */
export const screens = ['sell', 'history', 'unknowns', 'day', 'settings'] as const;
export type Screen = (typeof screens)[number];
