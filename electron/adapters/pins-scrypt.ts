import { createHmac, randomBytes, scrypt, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Verifier } from '../../shared/domain/staff.ts';
import type { PinVault } from '../core/ports/pins.ts';

const costLog2 = 15;
const blockSize = 8;
const hashBytes = 32;

/** Without I, L, O and U, which are misread (Crockford). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLetters = 20;
const groupLetters = 4;

/**
 * PINs have four digits, so their verifiers would be searched through in minutes: they are keyed with `pepper`, which comes from
 * where the ledger's key is kept and lies in no ledger and no copy of one. A recovery code is long enough by itself, and must
 * hold also where the pepper is lost.
 */
export function createScryptPins(pepper: KeyObject): PinVault {
  const keyed = (pin: string) => createHmac('sha256', pepper).update(pin).digest();
  return {
    make: (pin) => makeVerifier(keyed(pin)),
    check: (pin, verifier) => checkVerifier(keyed(pin), verifier),
    makeCode: async () => {
      const code = Array.from(randomBytes(codeLetters), (byte) => letters[byte % letters.length]).join('');
      return { code: inGroups(code), verifier: await makeVerifier(Buffer.from(code)) };
    },
    checkCode: (code, verifier) => checkVerifier(Buffer.from(plainCode(code)), verifier),
  };
}

async function makeVerifier(secret: Buffer): Promise<Verifier> {
  const salt = randomBytes(16);
  const hash = await slowHash(secret, salt, costLog2);
  return { costLog2, salt: salt.toString('hex'), hash: hash.toString('hex') };
}

async function checkVerifier(secret: Buffer, verifier: Verifier): Promise<boolean> {
  const hash = await slowHash(secret, Buffer.from(verifier.salt, 'hex'), verifier.costLog2);
  return timingSafeEqual(hash, Buffer.from(verifier.hash, 'hex'));
}

function slowHash(secret: Buffer, salt: Buffer, log2: number): Promise<Buffer> {
  const cost = 2 ** log2;
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, hashBytes, options, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

const inGroups = (code: string): string => code.match(new RegExp(`.{${groupLetters}}`, 'g'))?.join('-') ?? code;

/** What a hand makes of a code: small letters, spaces, O for 0, I and L for 1. */
const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
