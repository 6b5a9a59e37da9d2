import { claimNumber } from '../../../shared/claim-number.ts';
import type { PageDocument } from '../../../shared/domain/page-document.ts';
import { bn } from '../../../shared/i18n/bn.ts';
import { claimPack as packBn } from '../../../shared/i18n/bn/claim-pack.ts';
import { en } from '../../../shared/i18n/en.ts';
import { claimPack as packEn } from '../../../shared/i18n/en/claim-pack.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Ports } from '../ports.ts';
import type { WalletFact } from '../ports/ledger.ts';
import { assessUnknowns } from '../wallet-chain.ts';
import { below, readChain, type ChainRead } from '../wallet-window.ts';
import { packText } from './pack-text.ts';
import { packDocument, type PackFacts, type Told } from './pack.ts';

/** The dispute pack of one recharge as text, from the ledger alone. */
export function claimPack(ports: Ports, id: RechargeId, language: 'bn' | 'en'): Result<{ text: string }> {
  const document = documentOf(ports, id, language);
  return document.ok ? ok({ text: packText(document.value) }) : document;
}

/** The same as a PDF. Nothing is written down: it is no receipt, and may be made as often as somebody asks for it. */
export async function saveClaimPack(ports: Ports, id: RechargeId, language: 'bn' | 'en'): Promise<Result<{ saved: boolean }>> {
  const document = documentOf(ports, id, language);
  if (!document.ok) return document;
  const drawn = await ports.paper.pdf(document.value);
  const written = drawn.ok ? await ports.files.save(`dispute ${claimNumber(id)}`, 'pdf', drawn.value) : drawn;
  return written.ok ? ok({ saved: written.value !== 'cancelled' }) : fail({ kind: 'could-not-save-file' });
}

function documentOf(ports: Ports, id: RechargeId, language: 'bn' | 'en'): Result<PageDocument> {
  const facts = packFacts(ports, id);
  if (!facts.ok) return facts;
  const words = language === 'bn' ? { ...bn, pack: packBn } : { ...en, pack: packEn };
  // Figures that a clerk at the provider copies into a search box: Latin digits in both languages.
  return ok(packDocument(facts.value, words, createFormat({ language, digits: 'latn' })));
}

function packFacts(ports: Ports, id: RechargeId): Result<PackFacts> {
  const { ledger, clock, modeSwitch } = ports;
  const recharge = ledger.recharge(id);
  if (!recharge) return fail({ kind: 'not-found' });
  const { shopName, shopAddress } = ledger.settings();
  const chain = chainAround(ports, recharge.lastSeq);
  const rule =
    recharge.state === 'unknown'
      ? assessUnknowns(chain.facts, { nowMs: clock.nowMs(), observed: chain.observed }).find((each) => each.rechargeId === id)
      : undefined;
  return ok({
    recharge,
    shop: [shopName, shopAddress].filter((line) => line !== ''),
    practice: modeSwitch.mode() === 'practice',
    composedAt: new Date(clock.nowMs()).toISOString(),
    steps: ledger.claim(id)?.steps ?? [],
    ...balancesAround(chain.facts, id),
    ...(rule && { suggestion: rule.suggestion, rule: rule.evidence.rule, together: rule.evidence.together ?? 1 }),
  });
}

/** The window that holds this entry not at its edge. Bounded: a ledger has a beginning. */
function chainAround(ports: Ports, seq: number): ChainRead {
  let chain = readChain(ports);
  for (let next = below(chain); next && next.floorSeq >= seq; next = below(chain)) chain = readChain(ports, next.nextBeforeSeq);
  return chain;
}

/** The balances the provider told on both sides of a recharge, each with the entry that holds it. */
function balancesAround(facts: readonly WalletFact[], id: RechargeId): Pick<PackFacts, 'before' | 'own' | 'after'> {
  const index = facts.findIndex(({ rechargeId }) => rechargeId === id);
  const own = facts[index];
  if (!own) return {};
  const told = ({ seq, at }: WalletFact, balance: WalletFact['balanceAfter']): Told | undefined =>
    balance === undefined ? undefined : { seq, at, balance };
  const previous = facts.slice(0, index).findLast(({ balanceAfter }) => balanceAfter !== undefined);
  const later = facts.slice(index + 1).find(({ balanceBefore }) => balanceBefore !== undefined);
  const before = previous && told(previous, previous.balanceAfter);
  const after = later && told(later, later.balanceBefore);
  const ownBefore = told(own, own.balanceBefore);
  const ownAfter = told(own, own.balanceAfter);
  return {
    ...(before && { before }),
    ...(ownBefore && ownAfter && { own: { before: ownBefore, after: ownAfter } }),
    ...(after && { after }),
  };
}
