import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromSentry } from './from-sentry.ts';
import { configArbitrary, eventArbitrary, readNaively } from './second-reading-sample.ts';

const runs = process.env['VEDETTE_LONG'] ? 30_000 : 300;

it('does with generated rules and events what a second reading of the documentation does', () => {
  fc.assert(
    fc.property(configArbitrary, eventArbitrary, ({ config, applications }, event) => {
      const before = structuredClone(event);
      const { payload, meta } = fromSentry(config, { mode: 'relay' }).scrub('event', event);
      const expected = readNaively(event, applications);
      expect(JSON.parse(JSON.stringify({ payload, meta }))).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(event).toEqual(before);
    }),
    { numRuns: runs },
  );
});
