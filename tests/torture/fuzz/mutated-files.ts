import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFilePreferences } from '../../../electron/adapters/preferences-file.ts';
import { preferencesSchema } from '../../../shared/domain/settings.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { composeTill } from '../compose-till.ts';
import { purseProvider } from '../purse-provider.ts';
import { copyLedger } from '../scratch.ts';
import { sampleLedger } from '../tamper/sample-ledger.ts';
import { below, pick, tally, type Findings, type Random } from '../torture-class.ts';

const names = ['ledger.key', 'ledger.anchor', 'preferences.json'] as const;
const whole = '{"language":"en","digits":"latn","theme":"dark","sounds":true}';

/** The small files beside a ledger, spoilt: a till opens or names why it does not, and never throws. */
export async function mutatedFiles(dir: string, count: number, seed: number): Promise<Findings> {
  const { counts, add } = tally();
  const broken: string[] = [];
  const sample = await sampleLedger(join(dir, 'sample'), seed, 1);
  const copy = join(dir, 'copy');
  for (let trial = 0; trial < count; trial += 1) {
    const random = seededRandom(seed * 13 + trial);
    const name = pick(random, names);
    copyLedger(sample.dir, copy);
    const file = join(copy, name);
    const text = spoilt(name === 'preferences.json' ? whole : readFileSync(file, 'utf8'), random);
    writeFileSync(file, text);
    try {
      add(`${name}: ${name === 'preferences.json' ? readPreferences(file) : await openedAs(copy)}`);
    } catch (error) {
      broken.push(`seed ${seed}, file ${trial}, ${name} as ${JSON.stringify(text)}: ${String(error)}`);
    }
  }
  return { trials: 0, broken, facts: counts };
}

function spoilt(text: string, random: Random): string {
  const at = below(random, text.length);
  const what = random();
  if (what < 0.3) return text.slice(0, at);
  if (what < 0.5) return text.slice(0, at) + String.fromCharCode(below(random, 0x180)) + text.slice(at + 1);
  if (what < 0.7) return text.slice(0, at) + text.slice(at + 1 + below(random, 8));
  if (what < 0.8)
    return pick(random, [
      '',
      'null',
      '[]',
      '{}',
      '0',
      '{"seq":1e99,"mac":""}',
      '{"seq":-1}',
      '\u0000'.repeat(100),
      '{"theme":null}',
    ]);
  return text + pick(random, ['\n', ' ', '}', text, '\u0000']);
}

async function openedAs(dir: string): Promise<string> {
  const till = await composeTill({ dir, provider: purseProvider() });
  if ('fault' in till) return till.fault;
  till.close();
  await till.settled();
  return 'opens';
}

function readPreferences(file: string): string {
  const preferences = createFilePreferences(file);
  preferencesSchema.parse(preferences.get());
  preferences.change({ sounds: false });
  if (createFilePreferences(file).get().sounds) throw new Error('a change was not kept');
  return 'read';
}
