/** When the ledger was taken along to another computer and this till stopped selling from it. No older entry tells of it. */
export const schema010 = `
CREATE TABLE moved_out (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT) STRICT;
`;
