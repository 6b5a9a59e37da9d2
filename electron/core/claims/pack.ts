import { claimNumber } from '../../../shared/claim-number.ts';
import type { ClaimStep } from '../../../shared/domain/claim.ts';
import type { PageBlock, PageDocument } from '../../../shared/domain/page-document.ts';
import type { Recharge } from '../../../shared/domain/recharge.ts';
import type { Evidence, Suggestion } from '../../../shared/domain/wallet.ts';
import type { Messages } from '../../../shared/i18n/en.ts';
import { filled } from '../../../shared/i18n/filled.ts';
import type { claimPack } from '../../../shared/i18n/en/claim-pack.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { subtract, type Poisha } from '../../../shared/money.ts';
import { operators } from '../../../shared/operators.ts';
import { groupPhone } from '../../../shared/phone.ts';
import { unreachable } from '../../../shared/result.ts';

/** A balance the provider told, and the entry that holds it. */
export type Told = { readonly seq: number; readonly at: string; readonly balance: Poisha };

/** What a dispute pack says: facts of the ledger and nothing a person typed but the reasons and notes kept in it. */
export type PackFacts = {
  readonly recharge: Recharge;
  readonly shop: readonly string[];
  readonly practice: boolean;
  readonly composedAt: string;
  readonly steps: readonly ClaimStep[];
  readonly before?: Told;
  readonly own?: { readonly before: Told; readonly after: Told };
  readonly after?: Told;
  /** Of a recharge that is still unknown: what the balances say. */
  readonly suggestion?: Suggestion;
  readonly rule?: Evidence['rule'];
  readonly together?: number;
};
type PackWords = {
  readonly [K in keyof typeof claimPack]: (typeof claimPack)[K] extends string
    ? string
    : Record<keyof (typeof claimPack)[K], string>;
};
export type Words = Messages & { readonly pack: PackWords };

export function packDocument(facts: PackFacts, words: Words, format: Format): PageDocument {
  const { recharge, shop, practice, composedAt, steps } = facts;
  const { pack } = words;
  // Never without the year: a dispute is read by somebody else, some other time.
  const when = (at: string) => format.moment(at, 0);
  const exactly = (at: string) => `${when(at)} (${format.time(at)})`;
  return {
    language: format.language,
    title: pack.title,
    subtitle: `${groupPhone(recharge.phone)} · ${format.money(recharge.amount)}`,
    ...(practice && { practice: pack.practice }),
    blocks: [
      { kind: 'pairs', rows: [...shop.map((value) => ({ label: pack.shop, value })), pair(pack.composed, exactly(composedAt))] },
      { kind: 'heading', text: pack.recharge },
      { kind: 'pairs', rows: rechargeRows(recharge, words, format, exactly) },
      { kind: 'heading', text: pack.state },
      pairsOf([[pack.stateNow, words.state[recharge.state]]]),
      ...evidence(facts, words, format, when).map((text): PageBlock => ({ kind: 'paragraph', text })),
      { kind: 'heading', text: pack.balances },
      pairsOf(balanceRows(facts, words, format, when)),
      { kind: 'heading', text: pack.history },
      ...(steps.length === 0 ? [pack.noHistory] : steps.map((step) => stepText(step, words, when))).map((text): PageBlock => ({
        kind: 'paragraph',
        text,
      })),
      { kind: 'heading', text: pack.proof },
      pairsOf([
        [pack.proofEntry, String(recharge.lastSeq)],
        [pack.proofMac, recharge.mac],
      ]),
      { kind: 'paragraph', text: pack.proofText },
    ],
    footer: pack.dhaka,
  };
}

type Rows = readonly (readonly [label: string, value: string])[];
const pair = (label: string, value: string) => ({ label, value });
const pairsOf = (rows: Rows): PageBlock => ({ kind: 'pairs', rows: rows.map(([label, value]) => pair(label, value)) });

function rechargeRows(recharge: Recharge, { pack, sell }: Words, format: Format, exactly: (at: string) => string) {
  const succeeded = recharge.state === 'succeeded' ? recharge : undefined;
  const rows: Rows = [
    [pack.number, groupPhone(recharge.phone)],
    [pack.operator, operators[recharge.operator].name[format.language]],
    [pack.accountType, sell.accountType[recharge.accountType]],
    [pack.amount, format.exactMoney(recharge.amount)],
    ...(succeeded ? [[pack.commission, format.exactMoney(succeeded.commission)] as const] : []),
    [pack.transactionId, succeeded?.transactionId ?? pack.notTold],
    [pack.orderId, recharge.id],
    [pack.serial, String(recharge.seq)],
    [pack.claimNumber, claimNumber(recharge.id)],
    [pack.cashier, recharge.staff],
    [pack.intended, exactly(recharge.intendedAt)],
    ...(recharge.sentAt === undefined ? [] : [[pack.sent, exactly(recharge.sentAt)] as const]),
    [pack.result, exactly(recharge.at)],
  ];
  return rows.map(([label, value]) => pair(label, value));
}

function evidence(facts: PackFacts, words: Words, format: Format, when: (at: string) => string): string[] {
  const { recharge } = facts;
  const { pack } = words;
  switch (recharge.state) {
    case 'succeeded': {
      const { balanceBefore, balanceAfter, alarms } = recharge;
      const figures = {
        before: format.exactMoney(balanceBefore),
        after: format.exactMoney(balanceAfter),
        left: format.exactMoney(subtract(balanceBefore, balanceAfter)),
      };
      return [filled(pack.saidSuccess, figures), ...alarms.map((alarm) => words.alarm[alarm])];
    }
    case 'unknown': {
      const said = recharge.providerText === undefined ? [] : [`${pack.providerWords}: “${recharge.providerText}”`];
      return [filled(pack.saidNothing, { reason: words.unknown[recharge.reason] }), ...said, ...balancesSay(facts, words)];
    }
    case 'settled-charged':
    case 'settled-not-charged': {
      const { settledBy, settledWhy, reason, at, state } = recharge;
      const settled = { staff: settledBy, when: when(at), state: words.state[state], why: reasonText(settledWhy, words) };
      return [filled(pack.saidNothing, { reason: words.unknown[reason] }), filled(pack.settled, settled)];
    }
    case 'failed':
      return [pack.saidFailed];
    case 'rejected':
      return [pack.saidRejected, words.rejected[recharge.reason].text];
    case 'not-sent':
      return [words.notSent[recharge.reason].text];
    case 'intended':
    case 'sending':
      return [];
  }
  return unreachable(recharge);
}

function balancesSay({ suggestion, rule, together = 1 }: PackFacts, { unknowns, pack }: Words): string[] {
  if (!suggestion || !rule) return [];
  const alone = rule === 'one-subset-fits' && together === 1;
  const why = alone ? unknowns.ruleAlone : filled(unknowns.rule[rule], { together: String(together) });
  return [filled(pack.balancesSay, { said: `${unknowns.suggestion[suggestion]}. ${why}` })];
}

function balanceRows({ before, own, after }: PackFacts, { pack }: Words, format: Format, when: (at: string) => string): Rows {
  const told = (each: Told | undefined): string =>
    each
      ? `${format.exactMoney(each.balance)} · ${filled(pack.entry, { seq: String(each.seq) })} · ${when(each.at)}`
      : pack.noBalance;
  return [
    [pack.balanceBefore, told(before)],
    ...(own
      ? ([
          [pack.ownBefore, told(own.before)],
          [pack.ownAfter, told(own.after)],
        ] as const)
      : []),
    [pack.balanceAfter, told(after)],
  ];
}

function stepText({ at, staff, claim, note, evidence: seen }: ClaimStep, { pack }: Words, when: (at: string) => string): string {
  const step = filled(pack.step, { when: when(at), staff, state: pack.claimState[claim] });
  const said = note === '' ? [] : [`“${note}”`];
  const proof = seen ? [filled(pack.evidence, { from: String(seen.fromSeq), to: String(seen.toSeq) })] : [];
  return [step, ...said, ...proof].join(' · ');
}

/** What the chain settled by itself has the rule's name for a reason. */
function reasonText(why: string, { unknowns: { rule } }: Words): string {
  return why === 'moved-exactly-net' || why === 'nothing-moved' ? rule[why] : why;
}
