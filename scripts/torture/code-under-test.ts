import { execFileSync } from 'node:child_process';

/** The commit that was tortured, with a + when the product's files differ from it; "unknown" outside a checkout. */
export function codeUnderTest(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const commit = git('rev-parse', '--short', 'HEAD');
    return git('status', '--porcelain', '--', 'electron', 'shared') === '' ? commit : `${commit}+`;
  } catch {
    return 'unknown';
  }
}
