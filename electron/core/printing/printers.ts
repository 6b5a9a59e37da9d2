import { chosenPrinter, printerKey, type TestVerdict } from '../../../shared/domain/printer-list.ts';
import type { PrinterChange, PrinterRecord, PrinterSetup } from '../../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../../shared/domain/printer.ts';
import type { PaperWidthMm } from '../../../shared/domain/slip.ts';
import { merge } from '../../../shared/merge.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FoundPrinter } from '../ports/printer.ts';
import type { Ports } from '../ports.ts';

type SetupPorts = Pick<Ports, 'printers' | 'announcer'>;

/** The printers there are now, and how this till is set up. */
export async function findPrinters({ printer, printers }: Pick<Ports, 'printer' | 'printers'>): Promise<{
  items: FoundPrinter[];
  setup: PrinterSetup;
}> {
  const items = await printer.found();
  return { items, setup: printers.get() };
}

type WantedPrinter = { readonly name: string; readonly target: PrintTarget; readonly driver?: boolean | undefined };

/** What is known of a printer from before is kept; of a new one the usual is assumed until its test page says otherwise. */
export function choosePrinter(ports: SetupPorts, wanted: WantedPrinter | null): Result<PrinterSetup> {
  const setup = ports.printers.get();
  if (wanted === null) return keep(ports, { ...setup, chosen: null });
  const { name, target, driver = false } = wanted;
  const chosen = printerKey(target);
  const known = setup.records.find(({ target }) => printerKey(target) === chosen);
  const record: PrinterRecord = known ?? {
    name,
    target,
    letters: driver ? 'driver' : 'picture',
    narrow: false,
    cut: true,
    drawer: null,
    tested: null,
  };
  const others = setup.records.filter((each) => each !== known).slice(0, 49);
  return keep(ports, { ...setup, chosen, records: [record, ...others] });
}

export function changePrinter(ports: SetupPorts, { automatic, ...change }: PrinterChange): Result<PrinterSetup> {
  const setup = ports.printers.get();
  const record = chosenPrinter(setup);
  if (!record) return fail({ kind: 'printer', fault: 'no-printer' });
  return keep(ports, withRecord({ ...setup, automatic: merge(setup.automatic, automatic ?? {}) }, record, merge(record, change)));
}

/** What a person saw on the test page becomes what is known of the printer it was printed on. */
export function judgeTest(
  ports: SetupPorts & Pick<Ports, 'clock' | 'session'>,
  { key, widthMm }: { key: string; widthMm: PaperWidthMm },
  seen: TestVerdict,
): Result<PrinterSetup> {
  const setup = ports.printers.get();
  const record = setup.records.find(({ target }) => printerKey(target) === key);
  if (!record) return fail({ kind: 'not-found' });
  const tested = { seen, at: new Date(ports.clock.nowMs()).toISOString(), by: ports.session.staff() };
  const learnt: Partial<PrinterRecord> =
    seen === 'cut-off' && widthMm === 80
      ? { narrow: true }
      : seen === 'garbled' && record.letters === 'picture'
        ? { letters: 'latin' }
        : {};
  return keep(ports, withRecord(setup, record, { ...record, ...learnt, tested }));
}

const withRecord = (setup: PrinterSetup, old: PrinterRecord, record: PrinterRecord): PrinterSetup => ({
  ...setup,
  records: setup.records.map((each) => (each === old ? record : each)),
});

function keep({ printers, announcer }: SetupPorts, setup: PrinterSetup): Result<PrinterSetup> {
  const kept = printers.put(setup);
  announcer.emit('till.changed', {});
  return kept.ok ? ok(setup) : fail({ kind: 'could-not-save-file' });
}
