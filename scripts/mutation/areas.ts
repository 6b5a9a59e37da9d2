/** What is mutated, and by which tests it must be found. Only tests that are fast: they run for every mutant. */
export type Area = {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Percent of the mutants that must be found. */
  readonly wanted: number;
};

const ledgerSqlite = 'electron/adapters/ledger-sqlite';

export const areas: Readonly<Record<string, Area>> = {
  money: {
    mutate: ['shared/money.ts', 'shared/digits.ts', 'shared/phone.ts'],
    tests: ['tests/shared/money.test.ts', 'tests/shared/phone.test.ts'],
    wanted: 95,
  },
  classify: {
    mutate: ['electron/core/classify.ts', 'electron/core/strict-json.ts'],
    tests: ['tests/core/classify-*.test.ts', 'tests/core/strict-json.test.ts'],
    wanted: 100,
  },
  'wallet-chain': {
    mutate: ['electron/core/wallet-chain.ts', 'electron/core/wallet-chain/*.ts'],
    tests: ['tests/core/wallet-chain*.test.ts'],
    wanted: 95,
  },
  // What decides: see the README for what is left out and why. On databases in memory: nothing syncs, fills a disk or waits.
  ledger: {
    mutate: [`${ledgerSqlite}/{reduce-*,reducer,counting,day-columns,spending,habits,outcome,steps,till-state}.ts`],
    tests: ['tests/ledger/reduce-*.test.ts'],
    wanted: 95,
  },
  // What proves and guards. Slower: a mutant of a loop here never ends, and has to be waited for.
  'ledger-proof': {
    mutate: [`${ledgerSqlite}/{append,chain,mac,keys,compare-tables,rebuild,migrate,anchor-keeper,lock,ballast}.ts`],
    tests: ['tests/ledger/{chain,append-memory,compare,guarded-files}.test.ts'],
    wanted: 95,
  },
};

export function areaNamed(name: string | undefined): Area {
  const area = areas[name ?? ''];
  if (!area) throw new Error(`areas: ${Object.keys(areas).join(', ')}; not ${name ?? 'none'}`);
  return area;
}
