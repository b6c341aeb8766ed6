import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '@vedette/core';
import { runTrial } from '../trial/run.mjs';

for (const line of [10, 11]) {
  test(`Sentry ${line}: one line throws all faults, and each is an issue of its own`, async () => {
    const [guarded, unguarded] = await Promise.all(
      ['instrument.mjs', 'unguarded/instrument.mjs'].map((instrument) => runTrial({ instrument, line })),
    );
    assert.deepEqual(
      [guarded, unguarded].map(({ code, printed }) => [code, printed]),
      [
        [0, '1 of 6 parcels are booked\n'],
        [0, '1 of 6 parcels are booked\n'],
      ],
    );
    assert.deepEqual(
      // Requests that are under way together arrive in any order.
      guarded.events.map(({ fingerprint }) => fingerprint).sort((one, other) => String(other).localeCompare(String(one))),
      [
        ['courier=refused;', 'reason=parcel <value> of <value> kg is too heavy;'],
        ['courier=refused;', 'reason=parcel <value> of <value> kg is too heavy;'],
        ['courier=refused;', 'reason=parcel <value> has no town;'],
        ['courier=no driver;'],
        ['courier=no driver;'],
      ],
    );
    assert.equal(new Set(unguarded.events.map(keyOf)).size, 1);
  });
}
