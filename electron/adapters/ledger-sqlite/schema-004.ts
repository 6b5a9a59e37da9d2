import { claimStates } from '../../../shared/domain/claim-state.ts';
import { gapNames } from '../../../shared/domain/gap-name.ts';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What people say of the wallet: names of movements, balances read off the dashboard, and disputes. No older entry tells any of it. */
export const schema004 = `
CREATE TABLE named_gap (
  to_seq INTEGER NOT NULL CHECK (to_seq > 0),
  from_seq INTEGER NOT NULL CHECK (from_seq > 0),
  named_seq INTEGER NOT NULL CHECK (named_seq > to_seq),
  staff TEXT NOT NULL,
  amount INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name IN (${oneOf(gapNames)})),
  note TEXT NOT NULL,
  recharge_id TEXT,
  PRIMARY KEY (to_seq, from_seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE observed_balance (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  staff TEXT NOT NULL,
  balance INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE claim (
  recharge_id TEXT PRIMARY KEY CHECK (length(recharge_id) = 36),
  opened_seq INTEGER NOT NULL,
  claim TEXT NOT NULL CHECK (claim IN (${oneOf(claimStates)})),
  last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX claim_by_last ON claim (last_seq);
CREATE TABLE claim_step (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  recharge_id TEXT NOT NULL,
  at TEXT NOT NULL,
  staff TEXT NOT NULL,
  claim TEXT NOT NULL CHECK (claim IN (${oneOf(claimStates)})),
  note TEXT NOT NULL,
  from_seq INTEGER,
  to_seq INTEGER
) STRICT;
CREATE INDEX claim_step_by_recharge ON claim_step (recharge_id);
`;
