// The torture suite: node scripts/torture.ts [--class NAME]... [--trials N] [--seed S] [--minutes M] [--json FILE] [--slice]
// Without --trials each class does its full count. Every run prints its seed and replays by it. Ends with 1 when a promise is broken.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { tortureClasses } from '../tests/torture/classes.ts';
import type { Findings, TortureClass } from '../tests/torture/torture-class.ts';
import { progressBar } from './torture/progress-bar.ts';

const { values } = parseArgs({
  options: {
    class: { type: 'string', multiple: true },
    trials: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    json: { type: 'string' },
    slice: { type: 'boolean', default: false },
  },
});

const seed = Number(values.seed ?? Date.now() % 1_000_000);
const chosen = tortureClasses.filter(({ name }) => values.class === undefined || values.class.includes(name));
if (chosen.length === 0 || !Number.isSafeInteger(seed)) {
  process.stderr.write(`classes: ${tortureClasses.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

const machine = { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
const results: Record<string, Findings & { target: number; seed: number; seconds: number }> = {};
for (const each of chosen) results[each.name] = await runOne(each);

const summary = `${JSON.stringify({ machine, results }, null, 2)}\n`;
if (values.json !== undefined) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, summary);
} else process.stdout.write(summary);
if (Object.values(results).some(({ broken }) => broken.length > 0)) process.exitCode = 1;

/** `--minutes` is for each class: what it reached by then is what it says. */
async function runOne(torture: TortureClass): Promise<(typeof results)[string]> {
  const target = values.trials === undefined ? (values.slice ? torture.sliceTrials : torture.fullTrials) : Number(values.trials);
  const endAtMs = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000;
  process.stderr.write(`${torture.name}: ${torture.what} (seed ${seed})\n`);
  const startedMs = Date.now();
  const bar = progressBar(target, process.stderr);
  const findings = await torture.run(target, seed, (done) => {
    bar.at(done);
    return Date.now() < endAtMs;
  });
  bar.end();
  const seconds = Math.round((Date.now() - startedMs) / 100) / 10;
  process.stderr.write(`  ${findings.trials} of ${target} trials in ${seconds} s, ${findings.broken.length} broken\n`);
  for (const line of findings.broken.slice(0, 20)) process.stderr.write(`  ${line}\n`);
  return { ...findings, broken: findings.broken.slice(0, 100), target, seed, seconds };
}
