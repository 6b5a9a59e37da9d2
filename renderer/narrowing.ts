import type { Drill } from '../shared/domain/report.ts';

/** The recharges behind a row of a report, as one screen hands them to the other. */
export type Narrowing = Omit<Extract<Drill, { to: 'recharges' }>, 'to'>;
