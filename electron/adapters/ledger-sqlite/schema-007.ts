/** What was found out about a recharge after its own day was closed counts in a later one. Few are; a plain sale touches nothing of this. */
export const countedLater = 'counted_day > business_day';

export const schema007 = `CREATE INDEX recharge_counted_later ON recharge (counted_day) WHERE ${countedLater};`;
