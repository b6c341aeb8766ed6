import { expect, test } from 'vitest';
import { watchReplay } from './replay-watch.ts';

const masked = { maskAllText: true, maskAllInputs: true, blockAllMedia: true };

/** What is told of a replay, and after how many milliseconds of it. */
function toldOf(replay: object | undefined): readonly (string | number)[] {
  const told: (string | number)[] = [];
  watchReplay(
    { getIntegrationByName: (name) => (name === 'Replay' ? replay : undefined) },
    {
      warn: (sentence) => void told.push(sentence),
      onUncompressed: () => void told.push('uncompressed'),
      later: (then, milliseconds) => {
        told.push(milliseconds);
        then();
      },
    },
  );
  return told;
}

test('a replay with its masks, whose worker has loaded, is no news', () => {
  expect(toldOf({ _initialOptions: masked, _replay: { eventBuffer: { type: 'worker' } } })).toEqual([10_000]);
  expect(toldOf({ _initialOptions: masked, _replay: { eventBuffer: null } })).toEqual([10_000]);
  expect(toldOf({})).toEqual([10_000]);
  expect(toldOf(undefined)).toEqual([]);
});

test('masks that are off are told by their names', () => {
  const [sentence] = toldOf({ _initialOptions: { ...masked, maskAllText: false, blockAllMedia: false } });
  expect(sentence).toContain('maskAllText: false, blockAllMedia: false,');
});

test('a worker that has not loaded is told, unless none was asked for', () => {
  const replay = { _initialOptions: masked, _replay: { eventBuffer: { type: 'sync' }, _options: { useCompression: true } } };
  expect(toldOf(replay)).toEqual([10_000, 'uncompressed']);
  expect(toldOf({ ...replay, _replay: { ...replay._replay, _options: { useCompression: false } } })).toEqual([10_000]);
});

test('without a clock of the caller, that of whatever runs it is used', async () => {
  const before = globalThis.setTimeout;
  const asked = await new Promise((told) => {
    Reflect.set(globalThis, 'setTimeout', (_then: unknown, milliseconds: number) => told(milliseconds));
    watchReplay({ getIntegrationByName: () => ({}) }, { warn: () => undefined, onUncompressed: () => undefined });
  });
  Reflect.set(globalThis, 'setTimeout', before);
  expect(asked).toBe(10_000);
});
