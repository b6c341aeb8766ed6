// Records the fingerprints and keys that each way of grouping gives to a corpus of events: npm run stability -- --update
// A version that was released is never recorded again: a release would open every issue anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { serverPacks } from '../packages/core/src/grouping/packs/server.ts';
import { stabilityEvents } from '../packages/core/src/grouping/stability-sample.ts';
import { latestGrouping } from '../packages/core/src/grouping/version.ts';
import { definePolicy, explainFingerprint } from '../packages/core/src/index.ts';

const place = new URL(`../packages/core/src/grouping/stability-${latestGrouping}.snap`, import.meta.url);
const policy = definePolicy({ grouping: latestGrouping, fingerprintPacks: serverPacks });

const records = stabilityEvents(2026).map(({ event, original }) => {
  const { fingerprint, key } = explainFingerprint(event, policy, { originalException: original });
  return JSON.stringify({ event, original, fingerprint, key });
});
const text = `[\n${records.join(',\n')}\n]\n`;

function recorded() {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv.includes('--update')) {
  writeFileSync(place, text);
  process.stdout.write(`${records.length} events of grouping ${latestGrouping} are recorded.\n`);
} else {
  const isSame = recorded() === text;
  process.stdout.write(isSame ? 'All events are grouped as recorded.\n' : 'Events are grouped in another way than recorded.\n');
  process.exitCode = isSame ? 0 : 1;
}
