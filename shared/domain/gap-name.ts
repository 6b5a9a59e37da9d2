/** What a person says a movement was that no sale explains. Without a schema beside it, so that the page can list them. */
export const gapNames = ['deposit', 'cashback', 'reversal', 'outside-sale', 'late-charge', 'other'] as const;
export type GapName = (typeof gapNames)[number];
