// Takes the place of Electron's default app, which the stand-in lacks: `electron [-r module] path/to/app [arguments]`.
// Everything is loaded synchronously: some calls must be made before Electron says `ready`, and an import() is too late.

const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { app } = require('electron');

const { preloads, target } = readArguments(process.argv.slice(1));
if (target === null) {
  console.error('Usage: electron path/to/app');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const path = resolve(target);
  const manifest = join(path, 'package.json');
  const isFolder = existsSync(manifest);
  if (isFolder) takeIdentity(JSON.parse(readFileSync(manifest, 'utf8')));
  const main = Module._resolveFilename(path, null, true);
  app.setAppPath(isFolder ? path : dirname(main));
  if (preloads.length > 0) Module._preloadModules(preloads);
  Module._load(main, null, true);
}

function readArguments(args) {
  const found = [];
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '-r' || args[index] === '--require') {
      found.push(args[index + 1]);
      index += 1;
    } else if (!args[index].startsWith('-')) {
      return { preloads: found, target: args[index] };
    }
  }
  return { preloads: found, target: null };
}

function takeIdentity({ name, productName, version, desktopName }) {
  if (version !== undefined) app.setVersion(version);
  if (name !== undefined) app.setName(productName ?? name);
  app.setDesktopName(desktopName ?? `${app.getName()}.desktop`);
}
