// `npm run screenshots`: the pictures in docs/images, taken of the real app, in both languages, at 1366 x 768.
// With names of pictures (`npm run screenshots -- day touch`) only those are kept anew.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoFolder, openCounter, speak, takePicture } from './demo/counter.mjs';
import { hasScreen } from './demo/electron-launch.mjs';
import { scenes, sellMorning } from './demo/scenes.mjs';
import { buildApp } from './pack/build-app.mjs';
import { oneAtATime } from './pack/one-at-a-time.mjs';
import { root, say } from './setup/steps.mjs';
import { inDesktopSession } from './tests/desktop-session.mjs';

const wanted = process.argv.slice(2);
const images = join(root, 'docs', 'images');

// The desktop session below says too much on stderr for anybody to read it there.
if (hasScreen())
  await takeAll().catch((fault) => {
    say(String(fault));
    process.exitCode = 1;
  });
else {
  const { command, args, env } = inDesktopSession(process.execPath, [fileURLToPath(import.meta.url), ...wanted]);
  process.exitCode = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'ignore'], env }).status ?? 1;
}

async function takeAll() {
  await oneAtATime(() => buildApp({ test: false, ifStale: true }));
  mkdirSync(images, { recursive: true });
  for (const language of ['bn', 'en']) {
    const counter = await openCounter(join(demoFolder, `screenshots-${language}`));
    try {
      await speak(counter, language);
      await sellMorning(counter, language);
      for (const [name, goThere] of Object.entries(scenes)) {
        await goThere(counter, language);
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        await takePicture(counter.page, join(images, `${name}-${language}.png`));
        say(`docs/images/${name}-${language}.png`);
      }
    } finally {
      await counter.close();
    }
  }
  if (wanted.length === 0 || wanted.includes('slips')) await import('./slip-pictures.ts');
}
