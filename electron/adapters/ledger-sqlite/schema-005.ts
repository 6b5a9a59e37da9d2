/** For the limits of the day and its pace; filled from the recharges that are there, as replaying their entries would. */
const spending = `
CREATE TABLE spending (
  business_day TEXT NOT NULL,
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  staff TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (business_day, hour, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO spending
  SELECT business_day, CAST(strftime('%H', intended_at, '+6 hours') AS INTEGER) AS hour, staff,
    sum(CASE WHEN state IN ('failed', 'rejected', 'not-sent', 'settled-not-charged') THEN 0 ELSE amount END)
  FROM recharge GROUP BY business_day, hour, staff;
`;

/** What pauses an operator: its recharges whose outcome was unknown, whatever was found out since. A stop of the app is not its doing. */
export const wasInDoubt = `state IN ('unknown', 'settled-charged', 'settled-not-charged') AND reason <> 'app-stopped-while-sending'`;

const pauses = `
CREATE TABLE operator_resumed (operator TEXT PRIMARY KEY, resumed_seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX recharge_in_doubt ON recharge (operator) WHERE ${wasInDoubt};
`;

export const schema005 = [spending, pauses].join('');
