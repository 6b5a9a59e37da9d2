// Runs between copying and signing.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  // the stand-in's loader: the archive beside it is the app
  if (electronPlatformName === 'linux') rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });

  await setFuses(join(appOutDir, binaryName(electronPlatformName, packager)), {
    electronVersion: packager.info.framework.version,
    platform: electronPlatformName,
    test: process.env.RECHARGE_DESK_TEST_BUILD === '1',
  });
}

function binaryName(platform, packager) {
  if (platform === 'darwin') return `${packager.appInfo.productFilename}.app`;
  if (platform === 'win32') return `${packager.appInfo.productFilename}.exe`;
  return packager.executableName;
}
