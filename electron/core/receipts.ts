import * as z from 'zod';
import type { BusinessDay } from '../../shared/business-day.ts';
import type { DayReport } from '../../shared/domain/day-report.ts';
import type { Receipt, SavedFile, ShopProfile, SlipDraft, SlipPreview } from '../../shared/domain/receipt.ts';
import type { ShopSettings } from '../../shared/domain/settings.ts';
import { dotsOf, type PaperWidthMm, type Slip } from '../../shared/domain/slip.ts';
import { groupPhone } from '../../shared/phone.ts';
import type { RechargeId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { dayReport } from './day-report.ts';
import type { Ports } from './ports.ts';
import { composeDaySlip } from './slips/day-slip.ts';
import { duplicateMark, penFor } from './slips/parts.ts';
import { composeRechargeSlip } from './slips/recharge-slip.ts';
import { composeTestSlip } from './slips/test-slip.ts';
import { record } from './stamp.ts';

/** A slip's facts, from the ledger only: nothing a page says can get onto paper. */
export function composeReceipt({ ledger, clock, modeSwitch, session }: Ports, id: RechargeId): Result<Receipt> {
  const recharge = ledger.recharge(id);
  if (!recharge) return fail({ kind: 'not-found' });
  return ok({
    recharge,
    shop: shopProfile(ledger.settings()),
    practice: modeSwitch.mode() === 'practice',
    copy: ledger.timesPrinted(id) + 1,
    composedAt: new Date(clock.nowMs()).toISOString(),
    composedBy: session.staff(),
    proof: `${recharge.lastSeq}-${recharge.mac.slice(0, 10)}`,
  });
}

export const shopProfile = (settings: ShopSettings): ShopProfile => ({
  name: settings.shopName,
  address: settings.shopAddress,
  phone: settings.shopPhone,
  bin: settings.shopBin,
  footer: settings.receiptFooter,
  logo: settings.receiptLogo,
});

/** The slip that would be printed next, or the original whatever was printed since; and its picture, dot for dot. */
export async function previewReceipt(ports: Ports, id: RechargeId, original: boolean): Promise<Result<SlipPreview>> {
  const receipt = composeReceipt(ports, id);
  if (!receipt.ok) return receipt;
  const shown = original ? { ...receipt.value, copy: 1 } : receipt.value;
  const { receiptLook, paperWidthMm } = ports.ledger.settings();
  return ok(await pictured(ports, composeRechargeSlip(shown, receiptLook), paperWidthMm));
}

/** A test page as the settings being typed would make it. */
export async function previewDraft(ports: Ports, { shop, look, widthMm }: SlipDraft): Promise<Result<SlipPreview>> {
  const at = new Date(ports.clock.nowMs()).toISOString();
  return ok(await pictured(ports, composeTestSlip(shop, at, look), widthMm));
}

/** The X or Z report as a slip, from the same rollup as the screen. */
export const previewDay = async (ports: Ports, businessDay: BusinessDay | undefined): Promise<Result<SlipPreview>> =>
  ok(await pictured(ports, composeDay(ports, businessDay).slip, ports.ledger.settings().paperWidthMm));

/** As it would be printed now. An X is another X each time; a Z that is on paper already is a duplicate from then on. */
export function composeDay(ports: Ports, businessDay: BusinessDay | undefined): { report: DayReport; copy: number; slip: Slip } {
  const { ledger, clock, modeSwitch, session } = ports;
  const report = dayReport(ports, businessDay);
  const copy = report.zNumber === undefined ? 1 : ledger.timesZPrinted(report.zNumber) + 1;
  const settings = ledger.settings();
  const facts = {
    report,
    shop: shopProfile(settings),
    practice: modeSwitch.mode() === 'practice',
    printedAt: new Date(clock.nowMs()).toISOString(),
    printedBy: session.staff(),
  };
  const { lines } = composeDaySlip(facts, settings.receiptLook);
  return { report, copy, slip: { lines: [...duplicateMark(copy, penFor(settings.receiptLook)), ...lines] } };
}

/** Not counted: paper is, and a file is made of the same figures however often it is asked for. */
export async function saveDay(ports: Ports, businessDay: BusinessDay | undefined, as: 'png' | 'pdf'): Promise<Result<SavedFile>> {
  const { report, slip } = composeDay(ports, businessDay);
  const name = `${report.zNumber === undefined ? 'X' : `Z-${report.zNumber}`}-${report.businessDay}`;
  return await saveSlip(ports, slip, name, as);
}

async function pictured({ paper }: Ports, slip: Slip, widthMm: PaperWidthMm): Promise<SlipPreview> {
  const png = await paper.slipPng(slip, dotsOf[widthMm]);
  return { slip, png: png.ok ? z.util.uint8ArrayToBase64(png.value) : null };
}

/** A file is a copy like one on paper: counted once it is written, and DUPLICATE from the second on. */
export async function saveReceipt(ports: Ports, id: RechargeId, as: 'png' | 'pdf'): Promise<Result<SavedFile>> {
  const receipt = composeReceipt(ports, id);
  if (!receipt.ok) return receipt;
  const { recharge, copy } = receipt.value;
  const slip = composeRechargeSlip(receipt.value, ports.ledger.settings().receiptLook);
  const saved = await saveSlip(ports, slip, `${groupPhone(recharge.phone)}-${recharge.seq}`, as);
  if (!saved.ok || saved.value.path === null) return saved;
  const kept = record(ports, { kind: 'receipt-printed', body: { id, copy, how: as } });
  return kept.ok ? saved : fail({ kind: 'ledger-unavailable', fault: kept.failure });
}

async function saveSlip(
  { paper, files, ledger }: Ports,
  slip: Slip,
  name: string,
  as: 'png' | 'pdf',
): Promise<Result<SavedFile>> {
  const { paperWidthMm } = ledger.settings();
  const drawn = await (as === 'png' ? paper.slipPng(slip, dotsOf[paperWidthMm]) : paper.slipPdf(slip, paperWidthMm));
  if (!drawn.ok) return fail({ kind: 'could-not-save-file' });
  const written = await files.save(name, as, drawn.value);
  if (!written.ok) return fail({ kind: 'could-not-save-file' });
  return ok({ path: written.value === 'cancelled' ? null : written.value.path });
}
