import * as z from 'zod';
import type { Role } from '../domain/role.ts';

/** `anyone`: also while nobody is signed in. */
export type Least = Role | 'anyone';

/** One call: the least role that may make it, and strict shapes of what goes in and comes out. */
export const call = <I extends z.ZodType, O extends z.ZodType>(role: Least, input: I, output: O) => ({ role, input, output });
export const nothing = z.strictObject({});
export const cursor = z.string().regex(/^\d{1,15}$/);
export const page = { cursor: cursor.optional(), limit: z.int().min(1).max(500) };
export const list = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), cursor: cursor.nullable() });
