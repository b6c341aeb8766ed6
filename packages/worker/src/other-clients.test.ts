import { expectNoLeaks, findLeaks } from '@vedette/testing';
import { planted } from '@vedette/tooling/samples/planted';
import { describe, expect, test } from 'vitest';
import { countsOf, itemsOf } from './sent-sample.ts';
import { bundled, startWorker } from './workerd-sample.ts';

const script = await bundled('./worker-sample/clients.ts');

/** What leaves when the paths are visited, one after the other, in an isolate of its own; and what was said. */
async function visit(
  GUARD: 'none' | 'guarded',
  ...paths: readonly string[]
): Promise<{ readonly sent: readonly Uint8Array[]; readonly said: readonly string[]; readonly stats: unknown }> {
  const worker = await startWorker(script, { bindings: { GUARD } });
  for (const path of paths) {
    await worker.ask(path);
    await worker.over(worker.invocations());
  }
  const sent = worker.sent();
  const said = JSON.parse(await (await worker.ask('/said')).text());
  const stats = JSON.parse(await (await worker.ask('/stats')).text());
  await worker.over(worker.invocations());
  await worker.close();
  return { sent, said, stats };
}

describe('clients of an isolate in which a guard stands', () => {
  test.each([
    ['a second client in a scope of its own', ['/scope']],
    ['a second client that takes the place of the first', ['/current']],
    ['a second client with guard() before it', ['/guard']],
    ['a client that is given vedette() late', ['/late']],
    ['a second client that shares the guard of the first', ['/shared']],
    ['a scope that the client is cloned into', ['/cloned']],
    ['a handler with other options, in a cold isolate', ['/back']],
    ['a handler with other options, after one that is guarded', ['/scope', '/back']],
    ['a copy of the SDK that a library brought', ['/library']],
  ])('%s is guarded', async (_name, paths) => {
    const [guarded, unguarded] = await Promise.all([visit('guarded', ...paths), visit('none', ...paths)]);
    expect(countsOf(itemsOf(guarded.sent))['event']).toBe(countsOf(itemsOf(unguarded.sent))['event']);
    expectNoLeaks(guarded.sent, planted, { unguarded: unguarded.sent });
  });

  test('one that no scope is given is not seen', async () => {
    const { sent } = await visit('guarded', '/unseen');
    expect(new Set(findLeaks(sent, planted).map(({ name }) => name))).toEqual(new Set(Object.keys(planted)));
  });

  test('guard() stands once, which is told', async () => {
    const { said, sent } = await visit('guarded', '/guard');
    expect(said).toEqual(['[vedette] This client is guarded already and keeps the guard it has. Call guard() once.']);
    expect(countsOf(itemsOf(sent))).toEqual({ event: 1 });
  });
});
