import type { ScenarioId } from './scenarios.ts';

const key = 'training';

/** Which scenarios this person has done on this computer. Only ticks: losing them costs nothing. */
export function doneBy(staff: string): ReadonlySet<string> {
  const mine = readAll()[staff];
  return new Set(Array.isArray(mine) ? mine.filter((each) => typeof each === 'string') : []);
}

export function tick(staff: string, id: ScenarioId): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readAll(), [staff]: [...new Set([...doneBy(staff), id])] }));
  } catch {
    // no storage: no ticks
  }
}

function readAll(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
