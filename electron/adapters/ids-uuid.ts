import { uuidv7 } from 'uuidv7';
import type { Ids } from '../core/ports.ts';

/** UUIDv7 of RFC 9562: they sort by the time they were made, and no two of one process are alike within a millisecond. */
export function createUuidIds(): Ids {
  return { next: uuidv7 };
}
