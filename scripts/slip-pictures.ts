// `npm run screenshots` makes these too: every kind of slip in docs/images/slips, in both languages, on both papers, dot for dot.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slipSamples } from './demo/slip-samples.ts';
import { openPaperBench } from './demo/paper-bench.ts';

const folder = fileURLToPath(new URL('../docs/images/slips/', import.meta.url));
mkdirSync(folder, { recursive: true });
const bench = await openPaperBench();
for (const language of ['bn', 'en'] as const)
  for (const [kind, slip] of Object.entries(slipSamples(language)))
    for (const [widthMm, widthDots] of [
      [58, 384],
      [80, 576],
    ] as const)
      writeFileSync(join(folder, `${kind}-${language}-${widthMm}.png`), await bench.png(slip, widthDots));
await bench.close();
console.log(folder);
