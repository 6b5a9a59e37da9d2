import type { TillStatus } from '../../shared/domain/till-status.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

/** Opens the till of the other mode, or of the same one again, and answers how that one is. */
export async function changeMode(
  { modeSwitch }: Pick<Ports, 'modeSwitch'>,
  mode: TillStatus['mode'],
): Promise<Result<TillStatus>> {
  const moved = await modeSwitch.change(mode);
  return moved.ok ? ok(await moved.value.status()) : moved;
}
