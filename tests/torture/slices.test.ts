import { expect, test } from 'vitest';
import { tortureClasses } from './classes.ts';

const seed = Number(process.env['RECHARGE_DESK_SEED'] ?? Date.now() % 1_000_000);

for (const { name, what, sliceTrials, run } of tortureClasses) {
  test(`${name}: ${what} (${sliceTrials} trials, seed ${seed})`, { timeout: 300_000 }, async () => {
    const findings = await run(sliceTrials, seed, () => true);
    expect(findings.broken).toEqual([]);
    if (findings.facts['skipped'] === undefined) expect(findings.trials).toBe(sliceTrials);
  });
}
