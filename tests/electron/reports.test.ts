import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDataDir, openCounter, type Counter } from './helpers/counter.ts';

let counter: Counter;
let dataDir: string;

beforeAll(async () => {
  dataDir = newDataDir(afterAll);
  // Where the system says that downloads go, so that a test leaves nothing in anybody's own.
  const config = join(dataDir, 'config');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${join(dataDir, 'downloads')}"\n`);
  mkdirSync(join(dataDir, 'downloads'));
  counter = await openCounter({ dataDir, atEnd: afterAll, env: { XDG_CONFIG_HOME: config } });
  await counter.call('settings.change', { shopName: 'আল-আমিন টেলিকম' });
  const sell = (end: number, phone: string, operator: string) =>
    counter.call('recharge', {
      id: `0198e000-0000-7000-8000-00000000000${end}`,
      phone,
      operator: operator as 'GP',
      accountType: 'prepaid',
      amount: 5000,
    });
  await sell(1, '01712345678', 'GP');
  await sell(2, '01812345678', 'RB');
});

/** The system's dialog cannot be driven: it answers with this place instead. */
const saveTo = (filePath: string) =>
  counter.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath });
  }, filePath);

const today = async () => (await counter.call('till.status', {})).businessDay;

function expectPdf(path: string): void {
  const pdf = readFileSync(path, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(1);
  expect(pdf).toMatch(/\/FontFile[23]?\b/);
}

test('a report is saved as PDF with its fonts inside, and as CSV that a spreadsheet reads', async () => {
  const day = await today();
  const wish = { id: 'operators', params: { from: day, to: day }, language: 'bn' } as const;
  const pdf = join(dataDir, 'report.pdf');
  await saveTo(pdf);
  expect(await counter.call('reports.savePdf', wish)).toEqual({ path: pdf });
  expectPdf(pdf);
  const csv = join(dataDir, 'report.csv');
  await saveTo(csv);
  expect(await counter.call('reports.saveCsv', wish)).toEqual({ path: csv });
  const text = readFileSync(csv, 'utf8');
  expect(text.startsWith('\ufeff"অপারেটর","বিক্রি","টাকা (টাকা)"')).toBe(true);
  expect(text).toContain('"গ্রামীণফোন","1","50.00"');
  await saveTo('');
  expect(await counter.call('reports.saveCsv', wish)).toEqual({ path: null });
});

// Only Linux can be told where downloads go.
test.runIf(process.platform === 'linux')('the accountant’s month is drawn and written by the real app', async () => {
  const { path, files } = await counter.call('reports.monthPack', { month: (await today()).slice(0, 7), language: 'en' });
  expect(path.startsWith(join(dataDir, 'downloads'))).toBe(true);
  const found = readdirSync(path);
  expect(found).toHaveLength(files);
  for (const file of found.filter((each) => each.endsWith('.pdf'))) expectPdf(join(path, file));
  expect(readFileSync(join(path, 'README.txt'), 'utf8')).toContain('Amount: ৳100.00');
});
