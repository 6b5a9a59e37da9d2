import { diskFaults } from './disk/disk-class.ts';
import { fuzz } from './fuzz/fuzz-class.ts';
import { kill } from './kill/kill-class.ts';
import { model } from './model/model-class.ts';
import { month } from './month/month-class.ts';
import { network } from './network/network-class.ts';
import { powerCut } from './power-cut/power-cut-class.ts';
import { tamper } from './tamper/tamper-class.ts';
import type { TortureClass } from './torture-class.ts';

/** Every class of the torture suite, in the order of money-safety's table; the month stands beside the model it is made of. */
export const tortureClasses: readonly TortureClass[] = [kill, powerCut, diskFaults, network, model, month, tamper, fuzz];
