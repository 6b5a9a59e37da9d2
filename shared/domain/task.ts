import * as z from 'zod';

/** What runs in the background and can be watched. */
export const taskNames = ['verify', 'export', 'backup', 'restore', 'month-pack'] as const;

export const taskProgressSchema = z.strictObject({
  task: z.enum(taskNames),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
