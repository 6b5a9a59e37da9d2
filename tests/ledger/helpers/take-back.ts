import Database from 'better-sqlite3';
import { migrate, migrations } from '../../../electron/adapters/ledger-sqlite/migrate.ts';
import { meddle } from './ledger.ts';

const tablesOf = (db: Database.Database): string[] =>
  db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();

/** Makes a closed ledger one of an older version: the tables of later migrations are gone, as if they had never been. */
export function takeBack(dir: string, version: number): void {
  const older = new Database(':memory:');
  migrate(
    older,
    migrations.filter(({ to }) => to <= version),
  );
  const had = new Set(tablesOf(older));
  older.close();
  meddle(dir, (db) => {
    for (const name of tablesOf(db).filter((each) => !had.has(each))) db.exec(`DROP TABLE ${name}`);
    db.pragma(`user_version = ${version}`);
  });
}
