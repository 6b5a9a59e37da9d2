/** The manual in docs/, read only when somebody wants help. */
export const manualText: Readonly<Record<'bn' | 'en', () => Promise<{ default: string }>>> = {
  bn: () => import('../docs/manual/bn.md?raw'),
  en: () => import('../docs/manual/en.md?raw'),
};
