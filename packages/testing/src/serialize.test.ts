import { serializeEnvelope } from '@sentry/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OutgoingEnvelope, serialize } from './serialize.ts';

function bySdk(envelope: OutgoingEnvelope): Uint8Array {
  const written: unknown = Reflect.apply(serializeEnvelope, undefined, [envelope]);
  return written instanceof Uint8Array ? written : new TextEncoder().encode(String(written));
}

test('the bytes are those that the SDK writes', () => {
  const headers = fc.dictionary(fc.string(), fc.jsonValue());
  const payload = fc.oneof(fc.string(), fc.uint8Array(), fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(headers, fc.array(fc.tuple(headers, payload)), (envelopeHeaders, items) => {
      const envelope: OutgoingEnvelope = [envelopeHeaders, items];
      expect(serialize(envelope)).toEqual(bySdk(envelope));
    }),
  );
});

test('what JSON cannot hold is marked as the SDK marks it', () => {
  const shared = { name: 'shared' };
  const cyclic: Record<string, unknown> = { first: shared, second: shared, amount: 10n, list: [1n, [2n]] };
  cyclic['self'] = cyclic;
  cyclic['below'] = { up: cyclic };
  const envelope: OutgoingEnvelope = [{}, [[{ type: 'event' }, cyclic]]];
  expect(new TextDecoder().decode(serialize(envelope))).toBe(new TextDecoder().decode(bySdk(envelope)));
});
