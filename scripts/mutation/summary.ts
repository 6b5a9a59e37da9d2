// Keeps docs/mutation: summary.json, and the tables of its README made from it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { areas } from './areas.ts';
import type { AreaResult, Survivor } from './run-area.ts';

type Summary = Partial<Record<string, AreaResult>>;

const folder = new URL('../../docs/mutation/', import.meta.url);
const summaryFile = new URL('summary.json', folder);
const readmeFile = new URL('README.md', folder);

/** Keeps the result of one area and leaves the others; what was said of a survivor by hand stays with it. */
export function keep(name: string, result: AreaResult): void {
  const before = existsSync(summaryFile) ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary) : {};
  const said = before[name]?.survivors ?? [];
  const survivors = result.survivors.map((each) => ({ ...each, why: said.find((old) => isSame(old, each))?.why ?? '' }));
  const summary = { ...before, [name]: { ...result, survivors } };
  writeFileSync(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
  const [top = '', bottom = ''] = readFileSync(readmeFile, 'utf8').split(/<!-- table -->[\s\S]*<!-- \/table -->/);
  writeFileSync(readmeFile, `${top}<!-- table -->\n\n${tables(summary)}\n<!-- /table -->${bottom}`);
}

const isSame = (a: Survivor, b: Survivor): boolean => a.file === b.file && a.from === b.from && a.to === b.to;

function tables(summary: Summary): string {
  const rows = Object.entries(areas).map(([name, { wanted }]) => {
    const result = summary[name];
    if (!result) return row(name, '', '', '', '', '', 'not run', `${wanted} %`, '', '');
    const { mutants, killed, timeout, survived, noCoverage, score, seconds, code } = result;
    return row(name, mutants, killed, timeout, survived, noCoverage, `${score} %`, `${wanted} %`, seconds, code);
  });
  const head = [
    row('area', 'mutants', 'killed', 'timed out', 'survived', 'reached by no test', 'score', 'wanted', 'seconds', 'commit'),
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
  ];
  const survivors = Object.keys(areas)
    .flatMap((name) => summary[name]?.survivors ?? [])
    .map(survivorLine);
  return [...head, ...rows, '', 'What survives:', '', ...(survivors.length > 0 ? survivors : ['nothing.']), ''].join('\n');
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const survivorLine = ({ file, line, from, to, why }: Survivor): string =>
  `- \`${file}:${line}\`: ${code(from)} as ${code(to)}: ${why === '' ? 'not looked at yet' : why}`;

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
