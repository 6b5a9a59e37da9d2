import type { ModeSwitch } from '../core/ports.ts';
import { fail } from '../../shared/result.ts';

/** For a till that never changes its mode: the headless one, and the benches. `reopen` where whoever composes it can do that. */
export const oneMode = (
  mode: 'practice' | 'live',
  reopen: ModeSwitch['reopen'] = async () => fail({ kind: 'not-allowed' }),
): ModeSwitch => ({ mode: () => mode, change: async () => fail({ kind: 'not-allowed' }), reopen, shopHasStaff: () => false });
