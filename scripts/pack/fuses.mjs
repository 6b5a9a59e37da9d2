// The switches compiled into Electron's binary, as a released till must have them. tests/architecture reads them back.

import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Electron 33, the stand-in, ends before this one. */
const newestFuse = { option: FuseV1Options.WasmTrapHandlers, since: 37 };

/** `test` differs in one switch only: without it no test could drive the app. */
export function fusesFor({ electronVersion, platform, test }) {
  const fuses = {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: test,
    // Linux has no place to keep the archive's checksum
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  };
  if (Number.parseInt(electronVersion, 10) >= newestFuse.since) fuses[newestFuse.option] = true;
  return fuses;
}

/** Fails when the binary has a switch that is not decided above. */
export async function setFuses(binary, options) {
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: options.platform === 'darwin',
    ...fusesFor(options),
  });
}
