/** No older entry prints a day, so an empty table is what a rebuild of an older ledger gives. */
export const schema009 = `
CREATE TABLE day_print (
  job_id TEXT PRIMARY KEY CHECK (length(job_id) = 36),
  business_day TEXT NOT NULL,
  z_number INTEGER,
  copy INTEGER NOT NULL CHECK (copy > 0),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX day_print_of_z ON day_print (z_number, counted, copy) WHERE z_number IS NOT NULL;
`;
