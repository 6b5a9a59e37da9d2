// The torture suite: node scripts/torture.ts [--class NAME]... [--trials N] [--seed S] [--minutes M] [--json FILE] [--slice]
// Without --trials each class does its full count; --minutes ends each class early, and the summary says what it reached.
// Every run prints its seed and replays by it. FILE keeps what it has of classes that did not run. Ends with 1 when a promise is broken.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { tortureClasses } from '../tests/torture/classes.ts';
import type { TortureClass } from '../tests/torture/torture-class.ts';
import { codeUnderTest } from './torture/code-under-test.ts';
import { progressBar } from './torture/progress-bar.ts';

type Result = {
  what: string;
  trials: number;
  target: number;
  broken: string[];
  brokenCount: number;
  seed: number;
  seconds: number;
  code: string;
  facts: Record<string, number | string>;
};

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
const results: Record<string, Result> = {};
for (const each of chosen) {
  results[each.name] = await runOne(each);
  // After each class: what took hours is not lost when the next one is interrupted.
  if (values.json !== undefined) keep(values.json);
}
if (values.json === undefined) process.stdout.write(summaryOf(results));
if (Object.values(results).some(({ brokenCount }) => brokenCount > 0)) process.exitCode = 1;

async function runOne(torture: TortureClass): Promise<Result> {
  const usual = values.slice ? torture.sliceTrials : torture.fullTrials;
  const trials = values.trials === undefined ? usual : Number(values.trials);
  const endAtMs = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000;
  process.stderr.write(`${torture.name}: ${torture.what} (seed ${seed})\n`);
  const startedMs = Date.now();
  const bar = progressBar(trials, process.stderr);
  const findings = await torture.run(trials, seed, (done) => {
    bar.at(done);
    return Date.now() < endAtMs;
  });
  bar.end();
  const seconds = Math.round((Date.now() - startedMs) / 100) / 10;
  const { broken, facts } = findings;
  process.stderr.write(`  ${findings.trials} of ${trials} trials in ${seconds} s, ${broken.length} broken\n`);
  for (const line of broken.slice(0, 20)) process.stderr.write(`  ${line}\n`);
  return {
    what: torture.what,
    trials: findings.trials,
    target: torture.fullTrials,
    broken: broken.slice(0, 20),
    brokenCount: broken.length,
    seed,
    seconds,
    code: codeUnderTest(),
    facts,
  };
}

function keep(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { results: typeof results }).results : {};
  writeFileSync(file, summaryOf({ ...before, ...results }));
}

function summaryOf(of: typeof results): string {
  return `${JSON.stringify({ machine, results: of }, null, 2)}\n`;
}
