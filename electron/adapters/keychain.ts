import type keytarModule from 'keytar';
import type { KeychainFault } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { keychainFault } from './keychain-fault.ts';

type Keytar = Pick<typeof keytarModule, 'getPassword' | 'setPassword' | 'deletePassword'>;

/** The operating system's keychain, one question at a time; no answer is waited for longer than `answerWithinMs`. */
export type Keychain = {
  ask<T>(question: (keytar: Keytar) => Promise<T>): Promise<Result<T, KeychainFault>>;
  /**
   * True while a question that timed out is still open, as a keyring's own password window keeps it. Node waits for it at exit
   * without end (measured on Node 24 and Electron 33), so a process that wants to leave then must be killed.
   */
  hanging(): boolean;
};

/**
 * A question runs on one of Node's four pool threads and cannot be called off. So only one is ever open: a hanging one makes the
 * next ones time out without taking a thread, and they are dropped, not asked later behind the user's back.
 */
export function createKeychain(answerWithinMs = 5_000): Keychain {
  let last: Promise<unknown> = Promise.resolve();
  let overdue = false;
  return {
    hanging: () => overdue,
    ask: async (question) => {
      let dropped = false;
      const answer = last.then(() => (dropped ? fail<KeychainFault>('timeout') : settle(question)));
      last = answer;
      const deadline = after(answerWithinMs);
      const first = await Promise.race([answer, deadline.passed]);
      deadline.stop();
      if (first !== tooLate) return first;
      dropped = true;
      overdue = true;
      void answer.finally(() => {
        overdue = false;
      });
      return fail('timeout');
    },
  };
}

async function settle<T>(question: (keytar: Keytar) => Promise<T>): Promise<Result<T, KeychainFault>> {
  try {
    // Loaded when first needed: a machine without libsecret must still open its counter and say what is missing.
    const { default: keytar } = await import('keytar');
    return ok(await question(keytar));
  } catch (error) {
    return fail(keychainFault(error));
  }
}

const tooLate = Symbol('too late');

function after(ms: number): { passed: Promise<typeof tooLate>; stop(): void } {
  let timer: NodeJS.Timeout;
  const passed = new Promise<typeof tooLate>((resolve) => {
    timer = setTimeout(() => resolve(tooLate), ms);
  });
  return { passed, stop: () => clearTimeout(timer) };
}
