import { expect, test } from 'vitest';
import { composeCodeSlip } from '../../electron/core/slips/code-slip.ts';
import { printingTill } from '../helpers/printing/printing-till.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';
import { shopWithStaff } from '../helpers/shop-staff.ts';
import { findSecrets } from '../electron/helpers/find-secret.ts';

test('the code of the owner who sits here is printed once, and stands in no job and in no file', async () => {
  const sink = await startTcpSink();
  const shop = await shopWithStaff(await printingTill({ target: { via: 'tcp', host: '127.0.0.1', port: sink.port } }));
  const { recoveryCode } = shop;
  expect(await shop.call('staff.printCode', { code: recoveryCode })).toEqual({ ok: true, value: {} });
  const printed = Buffer.concat(sink.jobs).toString('latin1');
  for (const group of recoveryCode.split('-')) expect(printed).toContain(group);
  expect(shop.ports.ledger.printJobs(10).items).toEqual([]);
  shop.close();
  expect(findSecrets([recoveryCode], [shop.dir], {})).toEqual([]);
});

test('no other text is printed as a code, and nobody but its owner has one printed', async () => {
  const sink = await startTcpSink();
  const shop = await shopWithStaff(await printingTill({ target: { via: 'tcp', host: '127.0.0.1', port: sink.port } }));
  expect(await shop.call('staff.printCode', { code: '0000-0000-0000-0000-0000' })).toMatchObject({
    failure: { kind: 'wrong-recovery-code' },
  });
  await shop.signIn('manager');
  expect(await shop.call('staff.printCode', { code: shop.recoveryCode })).toMatchObject({ failure: { kind: 'not-allowed' } });
  expect(sink.jobs).toEqual([]);
});

test('without a printer, and with one that is switched off, the fault is named', async () => {
  const off = await shopWithStaff(await printingTill({ target: { via: 'tcp', host: '127.0.0.1', port: 9 } }));
  expect(await off.call('staff.printCode', { code: off.recoveryCode })).toMatchObject({ failure: { kind: 'printer' } });
  const none = await shopWithStaff();
  expect(await none.call('staff.printCode', { code: none.recoveryCode })).toMatchObject({
    failure: { kind: 'printer', fault: 'no-printer' },
  });
});

test('the slip keeps the code in its own letters, whole groups to a line, whatever the digits of the shop', () => {
  const shop = { name: 'মায়ের দোয়া', address: '', phone: '', bin: '', footer: '', logo: null };
  const facts = { shop, code: '4F7K-9Q2M-XT3V-0ABC-WXYZ', owner: 'Rahima', at: '2026-11-24T08:35:07.000Z' };
  const texts = composeCodeSlip(facts, { language: 'bn', digits: 'beng' }).lines.flatMap((line) =>
    line.kind === 'text' ? [line.text] : [],
  );
  expect(texts).toContain('4F7K-9Q2M-XT3V');
  expect(texts).toContain('0ABC-WXYZ');
});
