export const practice = {
  live: 'Real selling',
  banner: 'PRACTICE',
  text: 'No real recharge, no real money.',
} as const;
