import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { poishaSchema } from '../../../shared/domain/values.ts';
import { taka, type Poisha } from '../../../shared/money.ts';

const walletSchema = z.strictObject({ balance: poishaSchema, sold: z.int().nonnegative() });
/** The practice account: what it holds, and how many recharges it has charged (their numbers make the TXN ids). */
export type Wallet = { readonly balance: Poisha; readonly sold: number };

export type WalletFile = {
  get(): Wallet;
  /** Whole or not at all, also when the machine stops. False when it could not be kept: then nothing has changed. */
  set(wallet: Wallet): boolean;
};

const startBalance = taka(5_000);

/**
 * Keeps the practice account in `dir/practice-wallet.json`, so that its balance goes on where the practice ledger left off.
 * A file that cannot be read is play money: it starts anew.
 */
export function openWalletFile(dir: string): WalletFile {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'practice-wallet.json');
  let wallet: Wallet = read(path) ?? { balance: startBalance, sold: 0 };
  return {
    get: () => wallet,
    set: (next) => {
      if (!replace(path, JSON.stringify(next))) return false;
      wallet = next;
      return true;
    },
  };
}

function read(path: string): Wallet | undefined {
  try {
    return walletSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function replace(path: string, text: string): boolean {
  const beside = `${path}.new`;
  try {
    writeDurably(beside, text);
    renameSync(beside, path);
    return true;
  } catch {
    return false;
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
