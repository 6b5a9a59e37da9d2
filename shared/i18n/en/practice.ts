import type { PracticeState } from '../../domain/practice.ts';

export const practice = {
  live: 'Real selling',
  banner: 'PRACTICE',
  text: 'No real recharge, no real money.',
  menu: 'The practice provider',
  balance: 'Practice balance {{amount}}',
  behaviour: {
    honest: 'answers at once',
    slow: 'answers slowly',
    declines: 'declines',
    'refuses-balance': 'says balance too low',
    'drops-before-charge': 'breaks off, not charged',
    'charges-then-drops': 'charges, then breaks off',
    'doubled-brace': 'answers with the known oddity',
    'server-error': 'has a server error',
  } satisfies Record<PracticeState['behaviour'], string>,
} as const;
