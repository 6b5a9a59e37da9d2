import { nameKey, verifierSchema, type Verifier } from '../../../shared/domain/staff.ts';
import type { StaffId } from '../../../shared/ids.ts';
import type { Ledger, StaffRecord } from '../../core/ports/ledger.ts';
import type { Connection } from './connection.ts';
import type { StaffNameRow, StaffRow } from './rows.ts';
import { lazyStatements } from './statements.ts';

export const staffSql = {
  all: 'SELECT * FROM staff WHERE added_seq > 0 ORDER BY added_seq',
  one: 'SELECT * FROM staff WHERE staff_id = ?',
  first: 'SELECT staff_id FROM staff WHERE added_seq > 0 LIMIT 1',
  ofName: 'SELECT staff_id FROM staff_name WHERE name_key = ?',
} as const;

export type StaffReads = Pick<Ledger, 'staff' | 'staffMember' | 'hasStaff' | 'staffNamed'>;

export function staffReads(db: Connection): StaffReads {
  const people = lazyStatements<StaffRow>(db);
  const names = lazyStatements<StaffNameRow>(db);
  return {
    staff: () => people(staffSql.all).all().map(recordOf),
    staffMember: (staffId) => {
      const row = people(staffSql.one).get(staffId);
      return row && recordOf(row);
    },
    hasStaff: () => people(staffSql.first).get() !== undefined,
    staffNamed: (name) => names(staffSql.ofName).get(nameKey(name))?.staff_id as StaffId | undefined,
  };
}

const recordOf = (row: StaffRow): StaffRecord => ({
  staffId: row.staff_id as StaffId,
  name: row.name,
  role: row.role,
  active: row.active === 1,
  pin: verifierOf(row.pin),
  ...(row.recovery !== null && { recovery: verifierOf(row.recovery) }),
  tries: row.tries,
  ...(row.locked_until !== null && { lockedUntil: row.locked_until }),
});

const verifierOf = (text: string): Verifier => verifierSchema.parse(JSON.parse(text));
