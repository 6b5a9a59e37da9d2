// Writes the table of docs/torture/README.md anew from its summary: node scripts/torture/summary-table.ts
import { readFileSync, writeFileSync } from 'node:fs';

type Summary = {
  machine: { cores: number; memoryGiB: number; node: string };
  results: Record<
    string,
    { what: string; trials: number; target: number; brokenCount: number; seed: number; seconds: number; code: string }
  >;
};

const folder = new URL('../../docs/torture/', import.meta.url);
const { machine, results } = JSON.parse(readFileSync(new URL('summary.json', folder), 'utf8')) as Summary;
const order = ['kill', 'power-cut', 'disk', 'network', 'model', 'month', 'tamper', 'fuzz'];
const rows = order.map((name) => {
  const result = results[name];
  if (!result) return `| ${name} | | | 0 | | | not run |`;
  const { what, trials, target, brokenCount, seed, seconds, code } = result;
  return `| ${name} | ${what} | ${target} | ${trials} | ${brokenCount} | ${seconds} | ${seed}, ${code} |`;
});
const table = [
  '| class | how | trials wanted | trials reached | broken | seconds | seed, commit |',
  '|---|---|--:|--:|--:|--:|---|',
  ...rows,
].join('\n');
const readme = new URL('README.md', folder);
const [before = '', after = ''] = readFileSync(readme, 'utf8').split(/<!-- table -->[\s\S]*<!-- \/table -->/);
const machineLine = `${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}; at most one core was used, and others used the machine too.`;
writeFileSync(readme, `${before}<!-- table -->\n${table}\n\n${machineLine}\n<!-- /table -->${after}`);
