import type { Recharge, RechargeOrder } from '../../shared/domain/recharge.ts';
import type { ShopSettings, ShopSettingsChange } from '../../shared/domain/settings.ts';
import type { CallName, CallOutput, ParsedInput } from '../../shared/ipc/contract.ts';
import { merge } from '../../shared/merge.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { withWord, type Word } from './approval.ts';
import { backupHandlers } from './backups.ts';
import { bakiStatement, forgiveBaki, listBaki, payBaki } from './baki.ts';
import { cashNow, payIn, payOut } from './cash.ts';
import { noteCustomer, recentCustomers } from './customers.ts';
import { forgetCredentials, saveCredentials, watchCredentials } from './credentials.ts';
import { moveClaim } from './claims.ts';
import { claimPack, saveClaimPack } from './claims/pack-facts.ts';
import { showCustomer } from './customer-view.ts';
import { closeDay } from './day-close.ts';
import { dayReport } from './day-report.ts';
import { createExports } from './exports.ts';
import { resumeOperator } from './guards/paused-operator.ts';
import type { LedgerCheck } from './ledger-check.ts';
import { moveHandlers } from './move.ts';
import { createPinGate, type PinGate } from './pin-gate.ts';
import { changeMode } from './mode.ts';
import type { Ports } from './ports.ts';
import { listJobs } from './printing/jobs.ts';
import { changePrinter, choosePrinter, findPrinters } from './printing/printers.ts';
import type { Printing } from './printing.ts';
import { changePreferences } from './preferences.ts';
import { composeReceipt, previewDay, previewDraft, previewReceipt, saveDay, saveReceipt } from './receipts.ts';
import { submitRecharge, type Flight } from './recharges.ts';
import { createMonthPacks } from './reports/month-pack.ts';
import { reportOffers } from './reports/registry.ts';
import { runReport } from './reports/run.ts';
import { saveReportCsv, saveReportPdf } from './reports/save.ts';
import type { Recovered } from './recovery.ts';
import { restoreHandlers } from './restore-handlers.ts';
import type { Seat } from './seat.ts';
import { closeShift, explainShift, handOver, openShift } from './shifts.ts';
import { addFirstOwner, printCode, recover, signIn, signOut, type Counter } from './sign-in.ts';
import { addStaff, changeStaff, listStaff, setPin } from './staff.ts';
import { record } from './stamp.ts';
import { tillStatus } from './till-status.ts';
import { listUnknowns, reopenUnknown, settleUnknown } from './unknowns.ts';
import { commissionDrift } from './wallet-chain/commission.ts';
import { listGaps, nameGap, observeBalance } from './wallet-gaps.ts';
import { walletStatement } from './wallet-statement.ts';
import { readChain } from './wallet-window.ts';

/** What an open till holds between calls. */
export type TillState = {
  readonly flight: Flight;
  readonly recovered: Recovered;
  readonly check: LedgerCheck;
  readonly printing: Printing;
  /** Where staff sign in, whose `session` the ports have. Without one the session is as it is given, as for the headless till. */
  readonly seat?: Seat;
};

type Answer<T> = Result<T> | Promise<Result<T>>;
export type Handlers = { readonly [N in CallName]: (input: ParsedInput<N>) => Answer<CallOutput<N>> };

/** The index of everything the till can do: one line a call. */
export const createHandlers = (ports: Ports, till: TillState): Handlers => {
  const { ledger } = ports;
  const watch = watchCredentials(ports);
  const gate = createPinGate();
  return {
    ...staffHandlers(ports, till, gate),
    ...printHandlers(ports, till),
    ...reportHandlers(ports),
    ...cashHandlers(ports, till, gate),
    ...restoreHandlers(ports, till),
    ...backupHandlers(ports),
    ...moveHandlers(ports, till),
    recharge: ({ confirm = false, confirmNumber = false, approval, ...order }) => {
      const isKnown = ledger.recharge(order.id) !== undefined;
      const looked = { duplicate: confirm, number: confirmNumber };
      const sell = (word?: Word) => distrusted(ports, till, order) ?? submitRecharge(ports, till.flight, order, looked, word);
      const answer = Promise.resolve(approval ? withWord(ports, gate, till.seat, { order, approval }, sell) : sell());
      if (!isKnown) void answer.then(...thenPrinted(till));
      return answer;
    },
    'operators.resume': ({ operator }) => changed(ports, resumeOperator(ports, operator)),
    'recharges.byId': ({ id }) => orNotFound(ledger.recharge(id)),
    'recharges.list': (query) => ok(ledger.recharges(query)),
    'customers.byPhone': ({ phone }) => ok(ledger.customer(phone) ?? null),
    'customers.recent': ({ limit }) => ok({ items: recentCustomers(ports, limit) }),
    'customers.note': (note) => changed(ports, noteCustomer(ports, note)),
    'amounts.usual': (account) => ok({ items: ledger.usualAmounts(account, 12) }),
    'unknowns.list': () => ok({ items: listUnknowns(ports), cursor: null }),
    'unknowns.settle': ({ rechargeId, verdict, reason }) => settleUnknown(ports, rechargeId, verdict, reason),
    'wallet.statement': ({ cursor, limit }) => ok(walletStatement(ports, limit ?? 100, cursor)),
    'unknowns.reopen': ({ rechargeId, reason }) => reopenUnknown(ports, rechargeId, reason),
    'wallet.gaps': () => ok({ items: listGaps(ports), cursor: null }),
    'wallet.nameGap': (naming) => nameGap(ports, naming),
    'wallet.observe': ({ balance, note }) => observeBalance(ports, till.flight, balance, note),
    'wallet.drift': () => ok({ items: commissionDrift(readChain(ports).facts) }),
    'claims.byId': ({ rechargeId }) => ok(ledger.claim(rechargeId) ?? null),
    'claims.list': (query) => ok(ledger.claims(query)),
    'claims.pack': ({ rechargeId, language }) => claimPack(ports, rechargeId, language),
    'claims.savePack': ({ rechargeId, language }) => saveClaimPack(ports, rechargeId, language),
    'claims.move': (move) => moveClaim(ports, move),
    'ledger.verify': () => till.check.run(),
    'receipts.compose': ({ id }) => composeReceipt(ports, id),
    'receipts.preview': ({ id, original = false }) => previewReceipt(ports, id, original),
    'receipts.draft': (draft) => previewDraft(ports, draft),
    'receipts.save': ({ id, as }) => saveReceipt(ports, id, as),
    'day.xReport': ({ businessDay }) => ok(dayReport(ports, businessDay)),
    'day.list': (query) => ok(ledger.closings(query)),
    'day.slip': ({ businessDay }) => previewDay(ports, businessDay),
    'day.saveSlip': ({ businessDay, as }) => saveDay(ports, businessDay, as),
    'day.close': ({ businessDay, note }) => thenChecked(ports, till, closeDay(ports, businessDay, note)),
    'customer.show': (step) => showCustomer(ports, till, step),
    'till.status': () => ok(tillStatus(ports, till, watch.look())),
    'settings.change': (change) => changed(ports, changeSettings(ports, change)),
    'preferences.change': (change) => changePreferences(ports, change),
    'credentials.save': (input) => saveCredentials(ports, watch, input, true),
    'credentials.forget': () => forgetCredentials(ports, watch),
    'mode.change': ({ mode }) => (till.flight.current ? fail({ kind: 'till-busy' }) : changeMode(ports, mode)),
    'practice.state': () => orNotFound(ports.practice?.state()),
    'practice.change': ({ behaviour }) => changed(ports, orNotFound(ports.practice?.behave(behaviour))),
  };
};

type StaffCall = Extract<CallName, `staff.${string}`>;

function staffHandlers(ports: Ports, { flight, seat, printing }: TillState, gate: PinGate): Pick<Handlers, StaffCall> {
  // Where the session is given, nobody can take its place.
  const seated = <T>(act: (counter: Counter) => Answer<T>): Answer<T> =>
    seat ? act({ seat, gate, flight }) : fail({ kind: 'not-allowed' });
  return {
    'staff.list': () => ok({ items: listStaff(ports, gate, seat?.state().state !== 'needed') }),
    'staff.addFirstOwner': (input) => seated((counter) => addFirstOwner(ports, counter, input)),
    'staff.add': (input) => addStaff(ports, gate, input),
    'staff.change': (input) => changeStaff(ports, gate, input),
    'staff.setPin': (input) => setPin(ports, gate, seat?.person()?.staffId, input),
    'staff.signIn': (input) => seated((counter) => signIn(ports, counter, input)),
    'staff.signOut': () => seated((counter) => signOut(ports, counter, 'hand')),
    'staff.here': () => ok({}),
    'staff.printCode': ({ code }) => seated((counter) => printCode(ports, counter, printing, code)),
    'staff.recover': (input) => seated((counter) => recover(ports, counter, input)),
  };
}

/** Beside the answer, not before it: what prints has no part in a sale. A bug in the sale is told by its answer. */
const thenPrinted = ({ printing }: TillState): [(sold: Result<Recharge>) => void, () => void] => [
  (sold) => (sold.ok ? printing.afterSale(sold.value) : undefined),
  () => undefined,
];

type CashCall = Extract<CallName, `shift.${string}` | `cash.${string}` | `baki.${string}`>;

function cashHandlers(ports: Ports, { flight, seat }: TillState, gate: PinGate): Pick<Handlers, CashCall> {
  const { ledger } = ports;
  return {
    'shift.open': ({ float }) => changed(ports, openShift(ports, float)),
    'shift.close': (count) => changed(ports, closeShift(ports, count)),
    'shift.explain': (said) => changed(ports, explainShift(ports, said)),
    'shift.handOver': async (wish) =>
      seat ? changed(ports, await handOver(ports, { seat, gate, flight }, wish)) : fail({ kind: 'not-allowed' }),
    'shift.list': (query) => ok(ledger.shifts(query)),
    'cash.payIn': (moved) => changed(ports, payIn(ports, moved)),
    'cash.payOut': (moved) => changed(ports, payOut(ports, moved)),
    'cash.now': () => ok(cashNow(ports)),
    'baki.list': (query) => ok(listBaki(ports, query)),
    'baki.statement': (query) => ok(bakiStatement(ports, query)),
    'baki.pay': (payment) => changed(ports, payBaki(ports, payment)),
    'baki.forgive': (wish) => changed(ports, forgiveBaki(ports, wish)),
  };
}

type ReportCall = Extract<CallName, `reports.${string}` | `exports.${string}`>;

function reportHandlers(ports: Ports): Pick<Handlers, ReportCall> {
  const exported = createExports(ports);
  const packs = createMonthPacks(ports);
  return {
    'reports.list': () => ok({ items: reportOffers() }),
    'reports.run': ({ id, params }) => runReport(ports, id, params),
    'reports.saveCsv': (wish) => saveReportCsv(ports, wish),
    'reports.savePdf': (wish) => saveReportPdf(ports, wish),
    'reports.monthPack': (wish) => packs.start(wish),
    'reports.cancelPack': () => ok((packs.cancel(), {})),
    'exports.start': (wish) => exported.start(wish),
    'exports.cancel': () => ok((exported.cancel(), {})),
  };
}

type PrintCall = Extract<CallName, `print.${string}` | `printers.${string}` | 'receipts.print' | 'day.print'>;

function printHandlers(ports: Ports, { printing }: TillState): Pick<Handlers, PrintCall> {
  return {
    'receipts.print': ({ id }) => printing.print(id),
    'day.print': ({ businessDay }) => printing.printDay(businessDay),
    'print.jobs': (query) => ok(listJobs(ports, query)),
    'print.retry': ({ jobId }) => printing.retry(jobId),
    'print.cancel': ({ jobId }) => printing.cancel(jobId),
    'printers.found': async () => ok(await findPrinters(ports)),
    'printers.choose': ({ printer }) => choosePrinter(ports, printer),
    'printers.change': (change) => changePrinter(ports, change),
    'printers.test': () => printing.test(),
    'printers.confirmTest': ({ jobId, seen }) => printing.confirmTest(jobId, seen),
  };
}

const orNotFound = <T>(value: T | undefined): Result<T> => (value === undefined ? fail({ kind: 'not-found' }) : ok(value));

function changed<T>({ announcer }: Ports, result: Result<T>): Result<T> {
  if (result.ok) announcer.emit('till.changed', {});
  return result;
}

/** A changed ledger sells nothing; what it knows of an order that was sold before is still told. */
function distrusted({ ledger }: Ports, { check }: TillState, { id }: RechargeOrder): Result<never> | undefined {
  const fault = check.fault();
  return fault && !ledger.recharge(id) ? fail({ kind: 'ledger-unavailable', fault }) : undefined;
}

/** The whole ledger is checked behind a closed day, and nobody waits for it. */
function thenChecked<T>({ log }: Ports, { check }: TillState, closed: Result<T>): Result<T> {
  if (closed.ok) void check.run().catch((error: unknown) => log.incident(error, 'check after a closed day'));
  return closed;
}

function changeSettings(ports: Ports, change: ShopSettingsChange): Result<ShopSettings> {
  const settings = merge(ports.ledger.settings(), change);
  const kept = record(ports, { kind: 'settings-changed', body: { settings } });
  return kept.ok ? ok(ports.ledger.settings()) : fail({ kind: 'ledger-unavailable', fault: kept.failure });
}
