// One sale in a process of its own, so that a test can choose its environment:
//   node tests/contract/helpers/submit-once.ts URL [CA-FILE]      prints the evidence as JSON
import { readFileSync } from 'node:fs';
import { createHttpProvider } from '../../../electron/adapters/provider-http/http-provider.ts';
import { credentials, order } from './orders.ts';

const [url = '', caFile] = process.argv.slice(2);
const ca = caFile === undefined ? {} : { ca: readFileSync(caFile) };
const provider = createHttpProvider({ endpoint: new URL(url), ...ca, timeouts: { connectMs: 20_000, answerMs: 20_000 } });
process.stdout.write(JSON.stringify(await provider.submit(order(), credentials, () => true)));
