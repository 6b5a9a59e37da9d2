import type { Verifier } from '../../../shared/domain/staff.ts';

/** Makes and checks verifiers off the main thread: each takes some tenths of a second on purpose. Keeps nothing, logs nothing. */
export interface PinVault {
  make(pin: string): Promise<Verifier>;
  check(pin: string, verifier: Verifier): Promise<boolean>;
  /** A new recovery code of 100 random bits in groups that can be read out, and what it is checked against. */
  makeCode(): Promise<{ code: string; verifier: Verifier }>;
  checkCode(code: string, verifier: Verifier): Promise<boolean>;
}
