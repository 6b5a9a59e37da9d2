import { reportIds, type ReportId } from '../../../shared/domain/report-list.ts';
import type { ReportOffer } from '../../../shared/domain/report.ts';
import { baki } from './baki.ts';
import { cashiers } from './cashiers.ts';
import { closings } from './closings.ts';
import { commissions } from './commissions.ts';
import { customers } from './customers.ts';
import { days } from './days.ts';
import { differences } from './differences.ts';
import { hours } from './hours.ts';
import { operators } from './operators.ts';
import { problems } from './problems.ts';
import type { Report } from './report.ts';
import { today } from './today.ts';

/** One line a report. */
export const reports: Readonly<Record<ReportId, Report>> = {
  today,
  days,
  operators,
  hours,
  cashiers,
  commissions,
  problems,
  customers,
  differences,
  baki,
  closings,
};

export const reportOffers = (): ReportOffer[] =>
  reportIds.map((id) => ({ id, period: reports[id].period, filters: [...reports[id].filters] }));
