import type { KeychainFault } from '../../shared/failure.ts';

/**
 * What a keychain's refusal means. keytar hands over nothing but the text the operating system or its library wrote, so this is
 * the one place that reads error texts; it decides only which advice is shown, never where a secret goes. A text in another
 * language is `denied`, which is true of every one of them. The texts are of libsecret, gnome-keyring and D-Bus (each seen for
 * real in tests/adapters/credentials.test.ts), of macOS's SecCopyErrorMessageString and of Windows' FormatMessage.
 */
const texts: readonly (readonly [RegExp, KeychainFault])[] = [
  [
    /autolaunch D-Bus|Could not connect|not provided by any \.service|connection is closed|Error spawning command line/i,
    'no-bus',
  ],
  [/ERR_DLOPEN_FAILED|cannot open shared object file/i, 'no-bus'],
  [/locked|dismissed|interaction is not allowed|canceled the operation|cancelled/i, 'locked'],
  [/No space left|error occurred on the device|Not enough (storage|space|memory)|quota/i, 'full'],
];

export function keychainFault(error: unknown): KeychainFault {
  const text = error instanceof Error ? error.message : '';
  return texts.find(([pattern]) => pattern.test(text))?.[1] ?? 'denied';
}
