/** Lowest first: a call names the least role that may make it. */
export const roles = ['cashier', 'manager', 'owner'] as const;
export type Role = (typeof roles)[number];
