import type { WalletLine, WalletStatement } from '../../shared/domain/wallet.ts';
import type { Ports } from './ports.ts';
import { statementLines } from './wallet-chain/statement.ts';
import { below, readChain } from './wallet-window.ts';

/**
 * The statement the provider does not offer, newest first; "last known", never "live". The newest lines are read from the same
 * window of the chain as the verdicts; older ones from windows that overlap, so that every line has its neighbours in view.
 * A page ends where its window does, so it may hold fewer than `limit` lines; it holds more only to keep those of one entry together.
 */
export function walletStatement(ports: Pick<Ports, 'ledger'>, limit: number, cursor: string | undefined): WalletStatement {
  const lastKnown = ports.ledger.lastKnownBalance();
  return { ...(lastKnown && { lastKnown }), ...pageOf(ports, limit, readCursor(cursor)) };
}

/** Lines before `beforeSeq`, from the window before `windowSeq`. */
type Place = { beforeSeq: number; windowSeq: number };

function readCursor(cursor: string | undefined): Place {
  const [before = '', window = ''] = cursor?.split('.') ?? [];
  return { beforeSeq: Number(before) || Infinity, windowSeq: Number(window) || Infinity };
}
const writeCursor = ({ beforeSeq, windowSeq }: Place): string =>
  windowSeq === Infinity ? String(beforeSeq) : `${beforeSeq}.${windowSeq}`;

function pageOf(ports: Pick<Ports, 'ledger'>, limit: number, from: Place): Pick<WalletStatement, 'items' | 'cursor'> {
  for (let { beforeSeq, windowSeq } = from; ;) {
    const read = readChain(ports, windowSeq);
    const next = below(read);
    const lines = statementLines(read.facts, read)
      .reverse()
      .filter(({ seq }) => seq < beforeSeq && (next === null || seq > next.floorSeq));
    const items = firstOf(lines, limit);
    const oldest = items.at(-1);
    if (oldest && items.length < lines.length) return { items, cursor: writeCursor({ beforeSeq: oldest.seq, windowSeq }) };
    if (next === null) return { items, cursor: null };
    // Sales since the last page may have moved the window past the place where it ended.
    [beforeSeq, windowSeq] = [Math.min(beforeSeq, next.floorSeq + 1), next.nextBeforeSeq];
    if (oldest) return { items, cursor: writeCursor({ beforeSeq, windowSeq }) };
  }
}

/** The lines of one entry (a sale and the gap its balance showed) stay together: the cursor is a seq. */
function firstOf(lines: readonly WalletLine[], limit: number): WalletLine[] {
  const lastSeq = lines[limit - 1]?.seq;
  return lines.filter(({ seq }, index) => index < limit || seq === lastSeq);
}
