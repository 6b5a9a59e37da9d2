import { mkdirSync, readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { codeUnderTest } from '../torture/code-under-test.ts';
import { areaNamed } from './areas.ts';

/** A mutant that no test told from the code. `why` says, by hand, why nothing could; empty while nobody has looked. */
export type Survivor = { file: string; line: number; from: string; to: string; why: string };

export type AreaResult = {
  mutants: number;
  killed: number;
  timeout: number;
  survived: number;
  noCoverage: number;
  /** Percent of the mutants that were told from the code. */
  score: number;
  seconds: number;
  code: string;
  survivors: Survivor[];
};

type Report = {
  files: Record<string, { source: string; mutants: (Span & { status: string; replacement?: string })[] }>;
};
type Place = { line: number; column: number };
type Span = { location: { start: Place; end: Place } };

const reports = '.cache/mutation';

/**
 * Mutates the files of one area and runs its tests for each mutant, one at a time. Minutes; the report stays in `.cache/mutation`.
 * `again` believes that report where neither the mutant nor the test that found it has changed, and tries the others only.
 */
export async function runArea(name: string, { again }: { again: boolean }): Promise<AreaResult> {
  const code = codeUnderTest();
  const startedMs = Date.now();
  mkdirSync(reports, { recursive: true });
  process.env['MUTATION_AREA'] = name;
  await new Stryker({
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    mutate: [...areaNamed(name).mutate],
    // Stryker would rewrite the tsconfigs with TypeScript's JavaScript API, which TypeScript 7 does not have.
    tsconfigFile: 'no-tsconfig.json',
    incremental: again,
    incrementalFile: `${reports}/${name}.json`,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    tempDirName: '.cache/mutation/sandbox',
    ignorePatterns: ['.cache', 'out', 'release', 'docs', 'renderer', 'resources'],
    reporters: ['progress-append-only', 'json', 'html'],
    jsonReporter: { fileName: `${reports}/${name}.json` },
    htmlReporter: { fileName: `${reports}/${name}.html` },
    allowEmpty: false,
    timeoutMS: 20_000,
  }).runMutationTest();
  const report = JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8')) as Report;
  return { ...count(report), seconds: Math.round((Date.now() - startedMs) / 1000), code, survivors: survivorsOf(report) };
}

function count(report: Report): Omit<AreaResult, 'seconds' | 'code' | 'survivors'> {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const of = (status: string): number => statuses.filter((each) => each === status).length;
  const [killed, timeout, survived, noCoverage] = [of('Killed'), of('Timeout'), of('Survived'), of('NoCoverage')];
  const mutants = killed + timeout + survived + noCoverage;
  const score = Math.floor(((killed + timeout) / mutants) * 10_000) / 100;
  return { mutants, killed, timeout, survived, noCoverage, score };
}

function survivorsOf(report: Report): Survivor[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((mutant) => ({
        file,
        line: mutant.location.start.line,
        from: oneLine(textAt(source, mutant)),
        to: oneLine(mutant.replacement ?? ''),
        why: '',
      })),
  );
}

function textAt(source: string, { location: { start, end } }: Span): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};
