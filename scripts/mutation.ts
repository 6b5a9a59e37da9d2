// Mutation testing: node scripts/mutation.ts [--again] [AREA]...   (money, classify, wallet-chain, ledger, ledger-proof; without: all)
// --again tries only what changed since the last run here, and what no test found then: minutes instead of a quarter of an hour.
// Changes the code in one place at a time and sees whether a test notices. Keeps what it found in docs/mutation; whole reports,
// with the tests that ran for each mutant, in .cache/mutation. Ends with 1 when an area is below what is wanted of it.
import { areas, areaNamed } from './mutation/areas.ts';
import { runArea } from './mutation/run-area.ts';
import { keep } from './mutation/summary.ts';

const again = process.argv.includes('--again');
const asked = process.argv.slice(2).filter((word) => word !== '--again');
const chosen = asked.length > 0 ? asked : Object.keys(areas);
for (const name of chosen) areaNamed(name);
for (const name of chosen) {
  const result = await runArea(name, { again });
  // After each area: what took half an hour is not lost when the next one is interrupted.
  keep(name, result);
  const { wanted } = areaNamed(name);
  process.stdout.write(
    `${name}: ${result.score} % of ${result.mutants} mutants found (wanted: ${wanted} %), ${result.seconds} s\n`,
  );
  for (const { file, line, from, to } of result.survivors) process.stdout.write(`  ${file}:${line}  ${from}  =>  ${to}\n`);
  if (result.score < wanted) process.exitCode = 1;
}
