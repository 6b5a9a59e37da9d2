/** What is usual of a customer, favourites and names. No older entry notes any customer. */
const customers = `
ALTER TABLE customer ADD COLUMN usual_amount INTEGER;
ALTER TABLE customer ADD COLUMN usual_times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN favourite_seq INTEGER;
ALTER TABLE customer ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX customer_favourites ON customer (favourite_seq) WHERE favourite_seq IS NOT NULL;
CREATE TABLE customer_amount (
  phone INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (phone, amount)
) STRICT, WITHOUT ROWID;
`;

/** What is proven at once stays so: nothing becomes `succeeded` later or stops being it. `last_seq` is when it was told. */
const fillCustomers = `
CREATE TEMP TABLE told AS
  SELECT phone, amount, count(*) AS times, max(last_seq) AS latest FROM recharge WHERE state = 'succeeded' GROUP BY phone, amount;
INSERT INTO customer_amount SELECT phone, amount, times FROM told ORDER BY phone, amount;
UPDATE customer SET usual_amount = best.amount, usual_times = best.times
  FROM (
    SELECT phone, amount, times, row_number() OVER (PARTITION BY phone ORDER BY times DESC, latest DESC) AS place FROM told
  ) AS best
  WHERE best.phone = customer.phone AND best.place = 1;
DROP TABLE told;
`;

/** Amounts by the account they are sold for, in place of those of the whole shop: postpaid bills are no top-ups. */
const amounts = `
DROP TABLE usual_amount;
CREATE TABLE sold_amount (
  operator TEXT NOT NULL,
  account_type TEXT NOT NULL,
  amount INTEGER NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (operator, account_type, amount)
) STRICT, WITHOUT ROWID;
CREATE INDEX sold_amount_best ON sold_amount (operator, account_type, times DESC, amount);
INSERT INTO sold_amount
  SELECT operator, account_type, amount, count(*) FROM recharge
  WHERE state IN ('succeeded', 'unknown', 'settled-charged', 'settled-not-charged') GROUP BY operator, account_type, amount;
`;

export const schema011 = [customers, fillCustomers, amounts].join('');
