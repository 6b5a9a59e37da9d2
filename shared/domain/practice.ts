import * as z from 'zod';
import { practiceBehaviours } from './practice-behaviours.ts';
import { poishaSchema } from './values.ts';

export const practiceSchema = z.strictObject({ behaviour: z.enum(practiceBehaviours), balance: poishaSchema });
export type PracticeState = z.infer<typeof practiceSchema>;
