import * as z from 'zod';
import { testVerdicts } from './printer-list.ts';
import { printTargetSchema, spoolerNameSchema } from './printer.ts';
import { instantSchema } from './values.ts';

/** What is known of one printer, from its test pages and from whoever set it up. */
export const printerRecordSchema = z.strictObject({
  name: spoolerNameSchema,
  target: printTargetSchema,
  /**
   * A picture of the slip, or its text alone in Latin letters for printers that show a picture as gibberish; or the page itself,
   * through the system's driver, for printers that take no ESC/POS. Cut and drawer are that driver's business then.
   */
  letters: z.enum(['picture', 'latin', 'driver']),
  /** A page of 80 mm came out cut off at the side: its paper is 58 mm wide. */
  narrow: z.boolean(),
  cut: z.boolean(),
  /** Which pulse opens the drawer that hangs on it; null: no drawer, or it stays shut. */
  drawer: z.union([z.literal(0), z.literal(1)]).nullable(),
  tested: z.strictObject({ seen: z.enum(testVerdicts), at: instantSchema, by: z.string().max(160) }).nullable(),
});
export type PrinterRecord = z.infer<typeof printerRecordSchema>;

/** This till's printers. `chosen` is the key of one of the records. */
export const printerSetupSchema = z.strictObject({
  chosen: z.string().max(300).nullable(),
  records: z.array(printerRecordSchema).max(50),
  /** What is printed after a sale without being asked for. */
  automatic: z.strictObject({ receipt: z.boolean(), claimSlip: z.boolean() }),
});
export type PrinterSetup = z.infer<typeof printerSetupSchema>;

export const noPrinters: PrinterSetup = { chosen: null, records: [], automatic: { receipt: true, claimSlip: true } };

/** What a manager may set by hand of the chosen printer and of automatic printing. */
export const printerChangeSchema = z.strictObject({
  letters: printerRecordSchema.shape.letters.optional(),
  narrow: z.boolean().optional(),
  cut: z.boolean().optional(),
  drawer: printerRecordSchema.shape.drawer.optional(),
  automatic: printerSetupSchema.shape.automatic.partial().optional(),
});
export type PrinterChange = z.infer<typeof printerChangeSchema>;

export const foundPrinterSchema = z.strictObject({
  name: z.string().max(220),
  target: printTargetSchema,
  ready: z.boolean(),
  driver: z.boolean(),
});
