import { aside } from './aside.ts';
import { backups } from './backups.ts';
import { baki, cash } from './cash.ts';
import { claims } from './claims.ts';
import { customers } from './customers.ts';
import { data } from './data.ts';
import { day } from './day.ts';
import { duplicate } from './duplicate.ts';
import { firstRun } from './first-run.ts';
import { goLive } from './go-live.ts';
import { help } from './help.ts';
import { limits } from './limits.ts';
import { move } from './move.ts';
import { near } from './near.ts';
import { numberTwice } from './number-twice.ts';
import { palette } from './palette.ts';
import { receipts } from './receipts.ts';
import { settings } from './settings.ts';
import { training } from './training.ts';
import { suggested, touchpad } from './touch.ts';
import { history, unknowns } from './office.ts';
import { wallet } from './wallet.ts';

/** The words of screens that are read after the first sale is possible, and come with them. */
export const later = {
  aside,
  backups,
  baki,
  cash,
  claims,
  customers,
  data,
  day,
  duplicate,
  firstRun,
  goLive,
  help,
  limits,
  move,
  near,
  numberTwice,
  palette,
  receipts,
  settings,
  training,
  history,
  unknowns,
  wallet,
  suggested,
  touchpad,
} as const;
