// One practice recharge in the real window: what `npm start` shows where there is no screen. Needs a screen itself.

import { runDemo } from './demo/run-demo.mjs';

process.exitCode = (await runDemo()) ? 0 : 1;
