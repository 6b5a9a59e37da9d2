import type { ReportId } from '../shared/domain/report-list.ts';
import type { Narrowing } from './narrowing.ts';
import type { Screen } from './screens.ts';
import type { SettingsSection } from './settings-sections.ts';

/** What the day screen may be opened with. Each is a question, never the deed itself. */
export type DayAsk = 'in' | 'out' | 'count' | 'handOver' | 'slip' | 'close';

/** A spot on a screen. */
export type Place =
  | { screen: Screen }
  | { screen: 'history'; narrowing: Narrowing }
  | { screen: 'history'; search: string }
  /** The newest recharge, with its slip. */
  | { screen: 'history'; newest: true }
  | { screen: 'day'; ask: DayAsk }
  | { screen: 'settings'; section: SettingsSection }
  | { screen: 'reports'; report: ReportId };
