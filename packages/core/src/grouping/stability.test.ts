import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainFingerprint } from '../explain-fingerprint.ts';
import { definePolicy } from '../policy.ts';
import { serverPacks } from './packs/server.ts';
import { type StabilityEvent, stabilityEvents } from './stability-sample.ts';
import { tableEvents } from './stability-tables-sample.ts';
import { latestGrouping } from './version.ts';

interface Recorded extends StabilityEvent {
  readonly fingerprint: readonly string[];
  readonly key: string;
}

function recordedOf(version: string): readonly Recorded[] {
  return JSON.parse(readFileSync(new URL(`stability-${version}.snap`, import.meta.url), 'utf8'));
}

const whatToDo =
  'The fingerprints of a way of grouping that exists have changed, so that every such issue would open anew. Give the change a version of its own in grouping/version.ts, and record it: npm run stability -- --update';

test('no event of the corpus moves to another issue', () => {
  const policy = definePolicy({ grouping: '2026-11', fingerprintPacks: serverPacks });
  const moved = recordedOf('2026-11').flatMap(({ event, original, fingerprint, key }) => {
    const now = explainFingerprint(event, policy, { originalException: original });
    const isSame = now.key === key && JSON.stringify(now.fingerprint) === JSON.stringify(fingerprint);
    return isSame ? [] : [{ event, was: fingerprint, is: now.fingerprint }];
  });
  expect(moved, whatToDo).toEqual([]);
});

test('what a guard makes wider begins like what is narrower', () => {
  const policy = definePolicy({ grouping: latestGrouping, fingerprintPacks: serverPacks });
  for (const { event, original } of recordedOf(latestGrouping)) {
    const widths = explainFingerprint(event, policy, { originalException: original }).guard?.widths ?? [];
    // The widest is the grouping of Sentry alone.
    for (const [step, width] of widths.slice(0, -1).entries())
      for (const wider of widths.slice(step + 1, -1)) expect(width.slice(0, wider.length)).toEqual(wider);
  }
});

test('the corpus holds what its generator gives, so that no kind of fault is left out', () => {
  const recorded = recordedOf(latestGrouping).map(({ fingerprint: _made, key: _hashed, ...given }) => given);
  expect(recorded.length).toBeGreaterThanOrEqual(100);
  expect(recorded).toEqual(stabilityEvents(2026));
});

test('what drivers and clients say of a fault is part of the corpus: without it, each such event would be grouped otherwise', () => {
  const policy = definePolicy({ grouping: latestGrouping, fingerprintPacks: serverPacks });
  const said = recordedOf(latestGrouping).filter(({ original }) => original !== undefined);
  expect(said.length).toBeGreaterThanOrEqual(30);
  const silent = said.filter(({ event, key }) => explainFingerprint(event, policy).key === key);
  expect(silent.map(({ original }) => original)).toEqual([]);
});

test('two events of one fault share a key, but for those that nobody can tell to be one', () => {
  const ofTables = tableEvents().length;
  const keys = recordedOf(latestGrouping)
    .slice(0, -ofTables)
    .map(({ key }) => key);
  const apart = keys.flatMap((key, at) => (at % 2 === 1 && keys[at - 1] !== key ? [at] : []));
  // Fingerprints that the application set hold what it put there.
  expect(apart.map((at) => JSON.stringify(recordedOf(latestGrouping)[at]?.event))).toEqual([
    expect.stringContaining('"fingerprint":["helper"'),
  ]);
});
