import { aside } from './aside.ts';
import { backups } from './backups.ts';
import { claims } from './claims.ts';
import { customers } from './customers.ts';
import { data } from './data.ts';
import { firstRun } from './first-run.ts';
import { limits } from './limits.ts';
import { move } from './move.ts';
import { settings } from './settings.ts';
import { training } from './training.ts';
import { history, unknowns } from './office.ts';

/** The words of screens that are read after the first sale is possible, and come with them. */
export const later = { aside, backups, claims, customers, data, firstRun, limits, move, settings, training, history, unknowns } as const;
