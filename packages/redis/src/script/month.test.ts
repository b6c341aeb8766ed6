import { createClient } from '@redis/client';
import { monthOf } from '@vedette/core';
import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startRedis } from '../server-sample.ts';
import { month } from './month.ts';

test('the month that Redis finds an instant in is the one that core finds it in', async () => {
  const server = await startRedis();
  const client = createClient({ url: server.url });
  await client.connect();
  const script = `${month}
    local spans = {}
    for at = 1, #ARGV, 2 do
      local start, finish = monthOf(tonumber(ARGV[at]), tonumber(ARGV[at + 1]))
      spans[#spans + 1] = string.format('%.0f %.0f', start, finish)
    end
    return spans`;
  const instants = fc.date({ min: new Date('1970-03-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  const edges = fc
    .tuple(fc.integer({ min: 1971, max: 2150 }), fc.nat(11), fc.integer({ min: 1, max: 28 }), fc.constantFrom(-1, 0, 1))
    .map(([year, at, day, apart]) => new Date(Date.UTC(year, at, day) + apart));
  const asked = fc.array(fc.tuple(fc.oneof(instants, edges), fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 50 });

  await fc.assert(
    fc.asyncProperty(asked, async (pairs) => {
      const parameters = pairs.flatMap(([date, day]) => [`${date.getTime()}`, `${day}`]);
      const spans = pairs.map(([date, day]) => monthOf(date.getTime(), day)).map(({ start, end }) => `${start} ${end}`);
      expect(await client.eval(script, { arguments: parameters })).toEqual(spans);
    }),
    { numRuns: draws(60) },
  );
  client.destroy();
  await server.close();
});
