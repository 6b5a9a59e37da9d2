// `npm run build`: the bundles in out/. With --if-stale only when the sources have changed, with --test the test build.

import { buildApp } from './pack/build-app.mjs';
import { oneAtATime } from './pack/one-at-a-time.mjs';

const options = { test: process.argv.includes('--test'), ifStale: process.argv.includes('--if-stale') };
await oneAtATime(() => buildApp(options));
