import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileLedgerKeys } from '../../electron/adapters/ledger-keys-file.ts';
import { migrations } from '../../electron/adapters/ledger-sqlite/migrate.ts';
import { rebuildLedger } from '../../electron/adapters/ledger-sqlite/rebuild.ts';
import { tableSql } from '../../electron/adapters/ledger-sqlite/sql-tables.ts';
import { tableSpecs } from '../../electron/adapters/ledger-sqlite/tables.ts';
import { play, wishes } from './helpers/history.ts';
import { fastDir, meddle, openTest } from './helpers/ledger.ts';
import { schemaOf, takeBack, thingsIn } from './helpers/take-back.ts';

const rowsOf = (dir: string) =>
  meddle(dir, (db) => Object.values(tableSpecs).map((spec) => [spec.name, db.prepare(tableSql(spec).all).all()]));

/** Since when an app writes entries of these wishes. */
const wishesSince = {
  3: 'queuePrint endPrint',
  8: 'sellOnBaki countShift handOver explain payIn payOut payBaki forgiveBaki',
  9: 'queueDay',
  11: 'note',
};
const since: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(wishesSince).flatMap(([version, names]) => names.split(' ').map((name) => [name, Number(version)])),
);

test.each(migrations.slice(0, -1).map(({ to }) => to))(
  'after any legal history a ledger of version %i, brought forward, is the same as one rebuilt from its entries',
  async (version) => {
    await fc.assert(
      fc.asyncProperty(wishes, async (all) => {
        const till = await openTest({ dir: fastDir() });
        const possible = all.filter((wish) => (since[wish.do] ?? 1) <= version);
        const { seq } = play(possible, till);
        await till.close();
        const lived = rowsOf(till.dir);

        takeBack(till.dir, version);
        const upgraded = await openTest({ dir: till.dir });
        expect(upgraded.ledger.verify()).toMatchObject({ intact: true, entries: seq });
        await upgraded.close();
        expect(rowsOf(till.dir)).toEqual(lived);
        expect(meddle(till.dir, thingsIn)).toEqual(schemaOf(migrations.length));

        const rebuilt = await rebuildLedger({ dir: till.dir, keys: createFileLedgerKeys(till.dir) });
        expect(rebuilt).toEqual({ ok: true, value: { entries: seq } });
        expect(rowsOf(till.dir)).toEqual(lived);
        rmSync(till.dir, { recursive: true });
      }),
      { numRuns: 15 },
    );
  },
  120_000,
);
