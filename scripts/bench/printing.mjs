// How long after the outcome of a sale its slip is with the spooler: from the time in the ledger's outcome to the moment CUPS has
// answered that it took the job. The real app, its real drawing window, sales by keyboard, a CUPS of its own.
//
//   node scripts/bench/printing.mjs [sales]     default 200 on 80 mm; half as many on 58 mm and with the processors kept busy, then cold
//                                               starts. More than 230 empty the practice wallet.
//
// In practice mode, where the provider answers at once: no real sale leaves less time to make the drawing ready.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openCounter, sellByKeyboard } from '../demo/counter.mjs';
import { hasScreen } from '../demo/electron-launch.mjs';
import { buildApp } from '../pack/build-app.mjs';
import { oneAtATime } from '../pack/one-at-a-time.mjs';
import { root } from '../setup/steps.mjs';
import { inDesktopSession } from '../tests/desktop-session.mjs';
import { startCups } from './cups-server.ts';

const [sales = 200] = process.argv.slice(2).map(Number);
let sold = 0;
const dir = mkdtempSync(join(tmpdir(), 'recharge-desk-bench-'));

if (hasScreen()) await measureAll().finally(() => rmSync(dir, { recursive: true, force: true }));
else {
  const { command, args, env } = inDesktopSession(process.execPath, [fileURLToPath(import.meta.url), String(sales)]);
  process.exitCode = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'ignore'], env }).status ?? 1;
}

async function measureAll() {
  await oneAtATime(() => buildApp({ test: false, ifStale: true }));
  const sink = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise((done) => sink.listen(0, '127.0.0.1', done));
  const cups = await startCups();
  await cups.rawQueue('POS80', sink.address().port);
  const watched = await watchJobs(cups.socket);
  process.env.CUPS_SERVER = watched.socket;
  const counter = await openCounter(join(dir, 'data'));
  try {
    await counter.call('printers.choose', { printer: { name: 'POS80', target: { via: 'cups', queue: 'POS80' } } });
    await counter.call('settings.change', { shopName: 'আল-আমিন টেলিকম', receiptFooter: 'ধন্যবাদ, আবার আসবেন' });
    console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} processors; milliseconds from outcome to spooler`);
    const round = async (name, count, { widthMm = 80, before = async () => {}, busy = false } = {}) => {
      await counter.call('settings.change', { paperWidthMm: widthMm });
      const burners = busy ? Array.from({ length: availableParallelism() }, burn) : [];
      const times = [];
      for (let n = 0; n < count; n += 1) {
        await before();
        times.push(await oneSale(counter, watched));
      }
      for (const burner of burners) burner.kill();
      report(name, times);
    };
    await oneSale(counter, watched);
    await round('80 mm, the window open', sales);
    await round('58 mm, the window open', sales / 2, { widthMm: 58 });
    await round('80 mm, every processor busy', sales / 2, { busy: true });
    await round('80 mm, no window yet', Math.ceil(sales / 10), { before: () => closePaper(counter.app) });
  } finally {
    await counter.close();
    await cups.stop();
    watched.close();
    sink.close();
  }
}

/** A number of its own each time, and none that looks like another. */
async function oneSale({ page, call }, watched) {
  sold += 1;
  const phone = `018${String((sold * 7_368_787) % 100_000_000).padStart(8, '0')}`;
  const taken = watched.next();
  await sellByKeyboard(page, phone, '10');
  const { items } = await call('recharges.list', { limit: 1 });
  if (items[0]?.state !== 'succeeded') throw new Error(`sale ${sold}: ${JSON.stringify(items[0])}`);
  const takenAt = await Promise.race([taken, wait(20_000, null)]);
  if (takenAt === null) throw new Error(JSON.stringify(await call('print.jobs', { limit: 3 })));
  await allEnded(call);
  await page.keyboard.press('Enter');
  return takenAt - Date.parse(items[0].at);
}

/** The next sale is measured alone. */
async function allEnded(call) {
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await call('print.jobs', { state: 'queued', limit: 1 })).items.length === 0) return;
    await wait(20);
  }
  throw new Error('a job does not end');
}

/** Stands between the app and CUPS, passes everything on, and sees when a job's answer goes back. */
async function watchJobs(behind) {
  const socket = join(dir, 'cups.sock');
  let tell = () => {};
  const server = createServer((app) => {
    const there = connect(behind);
    let asked = Buffer.alloc(0);
    app.on('data', (part) => (asked = asked.length < 4096 ? Buffer.concat([asked, part]) : asked));
    there.on('data', () => {
      const body = asked.indexOf('\r\n\r\n') + 4;
      // IPP: two bytes of version, then the operation; 2 is Print-Job
      if (asked.readUInt16BE(body + 2) === 2) tell(Date.now());
    });
    app.on('error', () => there.destroy()).pipe(there);
    there.on('error', () => app.destroy()).pipe(app);
  });
  await new Promise((done) => server.listen(socket, done));
  return { socket, next: () => new Promise((taken) => (tell = taken)), close: () => server.close() };
}

function closePaper(app) {
  return app.evaluate(({ BrowserWindow, webContents }) => {
    const paper = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://paper/'));
    if (paper) BrowserWindow.fromWebContents(paper)?.destroy();
  });
}

function burn() {
  return spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
}

function report(name, times) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${name.padEnd(26)} ${times.length} sales  p50 ${at(0.5)}  p99 ${at(0.99)}  max ${at(1)}  (load ${load})`);
}
