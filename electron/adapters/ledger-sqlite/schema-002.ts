/**
 * Who may sign in. `tries` are the wrong PINs in a row. A name is somebody's for ever, so that an entry's staff is always one
 * person. No entry before this version is about staff: the tables are right as they are made.
 */
export const schema002 = `
CREATE TABLE staff (
  staff_id TEXT PRIMARY KEY CHECK (length(staff_id) = 36),
  added_seq INTEGER NOT NULL UNIQUE CHECK (added_seq > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('cashier', 'manager', 'owner')),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  pin TEXT NOT NULL CHECK (json_valid(pin)),
  recovery TEXT CHECK (recovery IS NULL OR json_valid(recovery)),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  locked_until TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE staff_name (
  name_key TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
