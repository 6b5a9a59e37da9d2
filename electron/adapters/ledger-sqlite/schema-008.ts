import { bakiKinds } from '../../../shared/domain/baki-kinds.ts';
import type { Connection } from './connection.ts';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const sum = (name: string): string => `${name} INTEGER NOT NULL DEFAULT 0`;

/** What is in a drawer besides charged recharges. Nothing an older app wrote moved any of it. */
const columns = [
  'recharge ADD COLUMN cash_taken INTEGER',
  `day_line ADD COLUMN ${sum('unknown_cash')}`,
  `till_state ADD COLUMN ${sum('baki_owed')}`,
  ...['baki_given', 'baki_paid', 'paid_in', 'paid_out', 'in_doubt'].map((name) => `shift ADD COLUMN ${sum(name)}`),
  "shift ADD COLUMN drawer_day TEXT NOT NULL DEFAULT ''",
  ...['handed_from', 'closed_by', 'reason', 'counts'].map((name) => `shift ADD COLUMN ${name} TEXT`),
]
  .map((change) => `ALTER TABLE ${change};\n`)
  .join('');

const tables = `
CREATE TABLE cash_day (
  business_day TEXT PRIMARY KEY,
  float INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  baki_given INTEGER NOT NULL,
  baki_paid INTEGER NOT NULL,
  paid_in INTEGER NOT NULL,
  paid_out INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  difference INTEGER NOT NULL,
  closed_shifts INTEGER NOT NULL,
  uncounted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE cash_move (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  shift_id TEXT NOT NULL,
  at TEXT NOT NULL,
  business_day TEXT NOT NULL,
  staff TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('in', 'out')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  reason TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX cash_move_by_shift ON cash_move (shift_id, seq);
CREATE TABLE baki (
  phone INTEGER PRIMARY KEY CHECK (phone BETWEEN 1300000000 AND 1999999999),
  owed INTEGER NOT NULL,
  last_seq INTEGER NOT NULL UNIQUE,
  last_at TEXT NOT NULL
) STRICT;
CREATE INDEX baki_open ON baki (last_seq) WHERE owed <> 0;
CREATE INDEX baki_by_last_four ON baki (phone % 10000, last_seq);
CREATE TABLE baki_line (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  phone INTEGER NOT NULL,
  at TEXT NOT NULL,
  business_day TEXT NOT NULL,
  staff TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (${oneOf(bakiKinds)})),
  change INTEGER NOT NULL,
  owed INTEGER NOT NULL,
  note TEXT NOT NULL,
  recharge_id TEXT
) STRICT;
CREATE INDEX baki_line_by_phone ON baki_line (phone, seq);
CREATE INDEX baki_line_by_day ON baki_line (business_day, seq);
`;

/** The entries that moved a drawer, with the amount of the recharge they are about. */
const moved = `SELECT e.business_day AS day, e.staff, e.kind, r.amount,
  CASE WHEN r.id IS NULL THEN e.body ELSE json_object('id', r.id, 'verdict', e.body ->> '$.verdict') END AS body
  FROM ledger_entry e LEFT JOIN recharge r ON e.kind GLOB 'recharge-*' AND r.id = e.body ->> '$.id'
  WHERE e.kind IN ('shift-opened', 'shift-closed', 'day-closed', 'recharge-succeeded', 'recharge-settled', 'recharge-reopened')
  ORDER BY e.seq`;

type Moved = { day: string; staff: string; kind: string; amount: number | null; body: string };
type Body = { id: string; verdict: string; shiftId: string; float: number; counted: number; difference: number } & {
  closedDay: string;
  reason?: string;
};
type Day = { float: number; taken: number; counted: number; difference: number; closed: number; uncounted: number };
type Drawer = { shiftId: string; day: string; expected: number };

/** Brings a ledger of an older app forward: what its drawers held on which day, as replaying its entries would. */
export function schema008(db: Connection): void {
  db.exec(columns + tables);
  db.exec('UPDATE day_line SET unknown_cash = unknown_amount');
  const days = new Map<string, Day>();
  const closings: unknown[][] = [];
  const drawerDays = new Map<string, string>();
  const settled = new Set<string>();
  let open: Drawer | undefined;

  const dayOf = (day: string): Day => {
    const found = days.get(day) ?? { float: 0, taken: 0, counted: 0, difference: 0, closed: 0, uncounted: 0 };
    days.set(day, found);
    return found;
  };
  const begin = (drawer: Drawer): Drawer => {
    const day = dayOf(drawer.day);
    day.float += drawer.expected;
    day.uncounted += 1;
    drawerDays.set(drawer.shiftId, drawer.day);
    return drawer;
  };
  const standing = (drawer: Drawer, day: string): Drawer => (day > drawer.day ? begin({ ...drawer, day }) : drawer);
  const take = (day: string, cash: number): void => {
    if (!open) return;
    open = standing(open, day);
    open.expected += cash;
    dayOf(open.day).taken += cash;
  };

  for (const { day, staff, kind, amount, body } of db.prepare<[], Moved>(moved).iterate()) {
    const told = JSON.parse(body) as Body;
    if (kind === 'shift-opened') open = begin({ shiftId: told.shiftId, day, expected: told.float });
    else if (kind === 'day-closed') open = open && standing(open, told.closedDay);
    else if (kind === 'shift-closed') {
      const last = dayOf((open ? standing(open, day) : { day }).day);
      last.counted += told.counted;
      last.difference += told.difference;
      last.closed += 1;
      last.uncounted -= 1;
      closings.push([staff, told.reason ?? null, told.shiftId]);
      open = undefined;
    } else if (kind === 'recharge-succeeded') take(day, amount ?? 0);
    else if (kind === 'recharge-reopened') {
      if (settled.delete(told.id)) take(day, -(amount ?? 0));
    } else if (told.verdict === 'charged') {
      settled.add(told.id);
      take(day, amount ?? 0);
    }
  }
  const addDay = db.prepare('INSERT INTO cash_day VALUES (?, ?, ?, 0, 0, 0, 0, ?, ?, ?, ?)');
  for (const [name, { float, taken, counted, difference, closed, uncounted }] of days)
    addDay.run(name, float, taken, counted, difference, closed, uncounted);
  const setDay = db.prepare('UPDATE shift SET drawer_day = ? WHERE shift_id = ?');
  for (const [shiftId, day] of drawerDays) setDay.run(day, shiftId);
  const setClosing = db.prepare('UPDATE shift SET closed_by = ?, reason = ? WHERE shift_id = ?');
  for (const closing of closings) setClosing.run(...closing);
}
