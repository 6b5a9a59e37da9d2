import type keytarModule from 'keytar';
import type { KeychainFault } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { keychainFault } from './keychain-fault.ts';

type Keytar = Pick<typeof keytarModule, 'getPassword' | 'setPassword' | 'deletePassword'>;

/** The operating system's keychain, one question at a time; no answer is waited for longer than `answerWithinMs`. */
export type Keychain = {
  ask<T>(question: (keytar: Keytar) => Promise<T>): Promise<Result<T, KeychainFault>>;
  /**
   * Takes no more questions and waits for the open one. False when it does not come to its end, as while a keyring's own password
   * window is open. A process must not leave before: Node waits for an open question at exit without end, and keytar aborts the
   * process when the answer comes while it is ending (both measured, on Node 24 and Electron 33).
   */
  end(): Promise<boolean>;
};

/**
 * A question runs on one of Node's four pool threads and cannot be called off. So only one is ever open: a hanging one makes the
 * next ones time out without taking a thread, and they are dropped, not asked later behind the user's back.
 */
export function createKeychain(answerWithinMs = 5_000): Keychain {
  let last: Promise<unknown> = Promise.resolve();
  let ended = false;
  const inTime = async <T>(answer: Promise<T>): Promise<T | typeof tooLate> => {
    const deadline = after(answerWithinMs);
    const first = await Promise.race([answer, deadline.passed]);
    deadline.stop();
    return first;
  };
  return {
    ask: async (question) => {
      let dropped = ended;
      const answer = last.then(() => (dropped ? fail<KeychainFault>('timeout') : settle(question)));
      last = answer;
      const first = await inTime(answer);
      if (first !== tooLate) return first;
      dropped = true;
      return fail('timeout');
    },
    end: async () => {
      ended = true;
      return (await inTime(last)) !== tooLate;
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
