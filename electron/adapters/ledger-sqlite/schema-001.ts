import { accountTypes, operatorCodes } from '../../../shared/operators.ts';
import { rechargeStates } from '../../../shared/domain/recharge.ts';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const instant = (column: string): string => `${column} GLOB '????-??-??T??:??:??.???Z'`;
const day = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const hexMac = (column: string): string => `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;

/** The truth. `body` stands last, so that reading the other columns never walks the pages of a long reply. */
const ledgerEntry = `
CREATE TABLE ledger_entry (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL CHECK (${instant('at')}),
  business_day TEXT NOT NULL CHECK (${day('business_day')}),
  staff TEXT NOT NULL CHECK (staff <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  prev TEXT NOT NULL CHECK ((seq = 1 AND prev = '') OR (${hexMac('prev')})),
  mac TEXT NOT NULL CHECK (${hexMac('mac')}),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE TRIGGER ledger_entry_never_changes BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END;
CREATE TRIGGER ledger_entry_never_goes BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is never deleted'); END;
`;

/**
 * The fold of each recharge. \`phone\` is the number without its leading 0; the last four digits are an expression index.
 * \`counted_day\` is the business day whose totals hold this recharge now; \`wallet_seq\` its place in the wallet chain.
 */
const recharge = `
CREATE TABLE recharge (
  intent_seq INTEGER PRIMARY KEY CHECK (intent_seq > 0),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  phone INTEGER NOT NULL CHECK (phone BETWEEN 1300000000 AND 1999999999),
  operator TEXT NOT NULL CHECK (operator IN (${oneOf(operatorCodes)})),
  account_type TEXT NOT NULL CHECK (account_type IN (${oneOf(accountTypes)})),
  amount INTEGER NOT NULL,
  business_day TEXT NOT NULL CHECK (${day('business_day')}),
  staff TEXT NOT NULL,
  intended_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${oneOf(rechargeStates)})),
  state_at TEXT NOT NULL,
  last_seq INTEGER NOT NULL CHECK (last_seq >= intent_seq),
  sent_seq INTEGER,
  sent_at TEXT,
  wallet_seq INTEGER,
  counted_day TEXT,
  balance_before INTEGER,
  balance_after INTEGER,
  commission INTEGER,
  transaction_id TEXT,
  customer_name TEXT,
  alarms TEXT,
  reason TEXT,
  provider_text TEXT,
  allowed_operators TEXT,
  settled_by TEXT,
  settled_why TEXT,
  prints INTEGER NOT NULL DEFAULT 0 CHECK (prints >= 0)
) STRICT;
CREATE INDEX recharge_by_phone ON recharge (phone);
CREATE INDEX recharge_by_last_four ON recharge (phone % 10000);
CREATE INDEX recharge_by_day ON recharge (business_day);
CREATE INDEX recharge_by_state ON recharge (state);
CREATE INDEX recharge_open_unknown ON recharge (phone) WHERE state = 'unknown';
CREATE INDEX recharge_by_transaction ON recharge (transaction_id) WHERE transaction_id IS NOT NULL;
CREATE UNIQUE INDEX recharge_in_wallet ON recharge (wallet_seq) WHERE wallet_seq IS NOT NULL;
`;

/** What the counter remembers of a number, and of the amounts it sells. */
const habits = `
CREATE TABLE customer (
  phone INTEGER PRIMARY KEY CHECK (phone BETWEEN 1300000000 AND 1999999999),
  operator TEXT NOT NULL,
  account_type TEXT NOT NULL,
  last_amount INTEGER NOT NULL,
  last_at TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0)
) STRICT;
CREATE INDEX customer_by_last ON customer (last_seq);
CREATE TABLE usual_amount (
  amount INTEGER PRIMARY KEY,
  times INTEGER NOT NULL CHECK (times > 0),
  last_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX usual_amount_best ON usual_amount (times, last_seq);
`;

/**
 * Totals of a business day per operator and account type. Signed: a verdict reopened after its day was closed is taken out of
 * the day that is open then.
 */
const days = `
CREATE TABLE day_line (
  business_day TEXT NOT NULL CHECK (${day('business_day')}),
  operator TEXT NOT NULL,
  account_type TEXT NOT NULL,
  charged_count INTEGER NOT NULL,
  charged_amount INTEGER NOT NULL,
  charged_commission INTEGER NOT NULL,
  unknown_count INTEGER NOT NULL,
  unknown_amount INTEGER NOT NULL,
  not_charged_count INTEGER NOT NULL,
  not_charged_amount INTEGER NOT NULL,
  PRIMARY KEY (business_day, operator, account_type)
) STRICT, WITHOUT ROWID;
CREATE TABLE closed_day (
  z_number INTEGER PRIMARY KEY CHECK (z_number > 0),
  business_day TEXT NOT NULL UNIQUE,
  closed_seq INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  grand_total INTEGER NOT NULL
) STRICT;
`;

/** The till as a whole has one row; \`taken\` of a shift is the sum of what was charged while it was open. */
const till = `
CREATE TABLE shift (
  shift_id TEXT PRIMARY KEY,
  opened_seq INTEGER NOT NULL UNIQUE,
  staff TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  float INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  closed_at TEXT,
  counted INTEGER,
  expected INTEGER,
  difference INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE till_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  open_shift TEXT,
  last_z INTEGER NOT NULL,
  closed_through TEXT NOT NULL,
  charged_total INTEGER NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;
`;

export const schema001 = [ledgerEntry, recharge, habits, days, till].join('');
