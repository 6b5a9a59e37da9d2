import { Component, type ReactNode } from 'react';
import { first as bn } from '../../shared/i18n/bn/first.ts';
import { first as en } from '../../shared/i18n/en/first.ts';

/** When the page itself has a bug: plain words instead of a white window. The ledger in the main process is not touched by it. */
export class LastResort extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert" className="flex h-full flex-col items-center justify-center gap-4 p-10 text-center text-xl font-semibold">
        <p lang="bn">{bn.trouble.broken}</p>
        <p lang="en">{en.trouble.broken}</p>
      </div>
    );
  }
}
