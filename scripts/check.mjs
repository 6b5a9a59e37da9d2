// `npm run check`: format, lint, types, unused code. All four always run, side by side, so one look shows everything.

import { checks, runCheck } from './checks/checks.mjs';

const results = await Promise.all(
  checks.map(async (check) => {
    const result = await runCheck(check);
    console.log(`${result.passed ? 'ok  ' : 'FAIL'} ${check.name} (${(result.durationMs / 1000).toFixed(1)} s)`);
    if (!result.passed) console.log(result.output.trimEnd().replaceAll(/^/gm, '     '));
    return result;
  }),
);
process.exitCode = results.every((result) => result.passed) ? 0 : 1;
