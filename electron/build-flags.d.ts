/** Set by electron.vite.config.ts: true only in the build that the end-to-end tests drive. Not defined outside a build. */
declare const __TEST_BUILD__: boolean;
