import { expect, test } from 'vitest';
import { answerOf, createWindowsTransport, foundIn } from '../../electron/adapters/printer-windows.ts';
import { ok } from '../../shared/result.ts';

// The script itself runs on Windows only; here is what goes into it and what is made of its one line.

test('the name and the bytes reach the script as data on its input, and the script itself never changes', async () => {
  const seen: { args: readonly string[]; input: string }[] = [];
  const windows = createWindowsTransport(async (_program, args, input) => {
    seen.push({ args, input: Buffer.from(input ?? []).toString() });
    return { code: 0, out: 'sent\r\n' };
  });
  const nasty = `POS'; Remove-Item C:\\ -Recurse; "$(calc)`;
  expect(await windows.send({ via: 'windows', printer: nasty }, Uint8Array.of(27, 64))).toEqual(ok(undefined));
  expect(await windows.send({ via: 'windows', printer: 'POS-80' }, Uint8Array.of(10))).toEqual(ok(undefined));
  expect(seen[0]?.args).toEqual(seen[1]?.args);
  expect(seen[0]?.input).toBe(`${Buffer.from(nasty).toString('base64')}\nG0A=\n`);
});

test.each([
  ['sent', ok(undefined)],
  ['open 1801', { ok: false, failure: { fault: 'no-such-printer', partly: false } }],
  ['open 5', { ok: false, failure: { fault: 'no-permission', partly: false } }],
  ['open 1722', { ok: false, failure: { fault: 'no-spooler', partly: false } }],
  ['open 87', { ok: false, failure: { fault: 'refused', partly: false } }],
  ['state paused', { ok: false, failure: { fault: 'queue-paused', partly: false } }],
  ['state no-paper', { ok: false, failure: { fault: 'no-paper', partly: false } }],
  ['state offline', { ok: false, failure: { fault: 'offline', partly: false } }],
  ['write 0', { ok: false, failure: { fault: 'cut-short', partly: true } }],
  ['', { ok: false, failure: { fault: 'no-spooler', partly: false } }],
])('the line "%s" is read for what it proves', (line, answer) => {
  expect(answerOf(line)).toEqual(answer);
});

test('printers are listed by their whole names', () => {
  const name = 'রসিদ প্রিন্টার (POS 80)';
  expect(foundIn(`${Buffer.from(name).toString('base64')} 1\r\nUE9T 0\r\nnoise here\r\n`)).toEqual([
    { name, target: { via: 'windows', printer: name }, ready: true, driver: false },
    { name: 'POS', target: { via: 'windows', printer: 'POS' }, ready: false, driver: false },
  ]);
});
