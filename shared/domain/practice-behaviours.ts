/** What a practice provider does with the next recharges. `honest` answers at once and truthfully. No schema here: the page needs the list. */
export const practiceBehaviours = [
  'honest',
  'slow',
  'declines',
  'refuses-balance',
  'drops-before-charge',
  'charges-then-drops',
  'doubled-brace',
  'server-error',
] as const;
