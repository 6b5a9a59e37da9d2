/** The screens in the order of their keys, from F1. */
export const screens = ['sell', 'history', 'unknowns', 'day', 'settings', 'wallet', 'reports', 'baki'] as const;
export type Screen = (typeof screens)[number];
