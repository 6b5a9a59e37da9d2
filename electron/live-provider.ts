import { readFileSync } from 'node:fs';
import { liveEndpoint } from './adapters/provider-http/http-provider.ts';
import type { ProviderChoice } from './till.ts';

/** Whom real selling talks to: the provider's one address. Only the test build can be told another one. */
export function liveProvider(): ProviderChoice {
  if (__TEST_BUILD__) return testProvider(process.env['RECHARGE_DESK_TEST_ENDPOINT'], process.env['RECHARGE_DESK_TEST_CA']);
  return { kind: 'http', endpoint: new URL(liveEndpoint) };
}

/** Never the real provider by accident: without an endpoint of its own a test sells to a port where nobody listens. */
function testProvider(endpoint = 'https://127.0.0.1:9/', caFile: string | undefined): ProviderChoice {
  return { kind: 'http', endpoint: new URL(endpoint), ...(caFile && { ca: readFileSync(caFile, 'utf8') }) };
}
