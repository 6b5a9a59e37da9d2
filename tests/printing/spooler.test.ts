import { expect, test } from 'vitest';
import { decodeEscpos, dotsOfBitmap } from '../helpers/escpos-decoder.ts';
import { startPrivateCups } from '../helpers/printing/private-cups.ts';
import { jobOf, pencil, printed, printingTill, sold } from '../helpers/printing/printing-till.ts';
import { startTcpSink } from '../helpers/printing/tcp-sink.ts';

test.each([0, 1] as const)(
  'through a real queue the bytes are the picture, dot for dot, with exactly one cut, and pulse %i for the original of a real sale alone',
  async (drawer) => {
    const [sink, server] = await Promise.all([startTcpSink(), startPrivateCups()]);
    await server.rawQueue('POS80', sink.port);
    const paper = pencil();
    const till = await printingTill({
      target: { via: 'cups', queue: 'POS80' },
      record: { letters: 'picture', drawer },
      automatic: { receipt: true },
      cups: server.socket,
      parts: { paper },
    });
    const id = await sold(till);
    await till.printed();
    const again = await printed(till, id);
    const test = await till.call('printers.test', {});
    await till.printed();

    expect(till.ports.ledger.printJobsIn('sent').map(({ what, automatic, drawer: pulsed }) => [what, automatic, pulsed])).toEqual(
      [
        [{ kind: 'test' }, false, false],
        [{ kind: 'receipt', id, copy: 2 }, false, false],
        [{ kind: 'receipt', id, copy: 1 }, true, true],
      ],
    );
    expect(again.state).toBe('sent');
    expect(test.ok && jobOf(till, test.value.jobId).state).toBe('sent');
    const slips = sink.jobs.map((job) => decodeEscpos(job));
    expect(slips.map(({ cuts, pulses }) => [cuts, pulses])).toEqual([
      [1, [drawer]],
      [1, []],
      [1, []],
    ]);
    for (const [index, slip] of slips.entries()) {
      const dots = dotsOfBitmap(paper.drawn[index] ?? { widthDots: 0, heightDots: 0, rows: new Uint8Array() });
      expect(slip.dots.slice(0, dots.length)).toEqual(dots);
      expect(slip.dots.slice(dots.length).join('')).toMatch(/^0*$/);
    }
  },
);
