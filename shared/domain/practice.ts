import * as z from 'zod';
import { poishaSchema } from './values.ts';

/** What a practice provider does with the next recharges. `honest` answers at once and truthfully. */
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
export const practiceSchema = z.strictObject({ behaviour: z.enum(practiceBehaviours), balance: poishaSchema });
export type PracticeState = z.infer<typeof practiceSchema>;
