import type { Preferences } from '../../shared/domain/settings.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { merge } from '../../shared/merge.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

/** Holds also while the till is shut: whoever reads why it is must be able to choose the language. */
export function changePreferences(
  { preferences, announcer }: Pick<Ports, 'preferences' | 'announcer'>,
  change: ParsedInput<'preferences.change'>,
): Result<Preferences> {
  const changed = preferences.change(merge(preferences.get(), change));
  announcer.emit('till.changed', {});
  return ok(changed);
}
