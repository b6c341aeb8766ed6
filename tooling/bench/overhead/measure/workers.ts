import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Programs } from '../bundle.ts';
import { bundleWorker } from '../bundle-worker.ts';
import { type Child, startChild } from '../child.ts';
import { onlyChildOf, processorTimeOf, residentOf } from '../process-time.ts';
import { numberIn, receivedBy } from '../received.ts';
import { type Scenario, variantOf } from '../scenarios.ts';
import type { Name, Subject } from '../side-by-side.ts';

/** Waits until a receiver has had nothing new for a while: a Worker sends after it has answered, and does not say when it is done. */
async function quiet(receiver: Child): Promise<void> {
  let last = -1;
  for (;;) {
    const envelopes = numberIn(await receiver.ask('summary'), 'envelopes');
    if (envelopes === last) return;
    last = envelopes;
    await wait(250);
  }
}

/** Starts a Worker in a workerd of its own, whose processor time is read from outside of it. */
export async function startWorker(programs: Programs, name: Name, scenario: Scenario): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-worker-'));
  const script = join(folder, 'worker.mjs');
  writeFileSync(script, await bundleWorker(variantOf(name), scenario));
  const receiver = await startChild(programs.path('receiver'));
  const setting = { script, dsn: Reflect.get(Object(receiver.ready), 'dsn') };
  const host = await startChild(fileURLToPath(new URL('../programs/worker-host.ts', import.meta.url)), { setting });
  const runtime = onlyChildOf(host.pid);
  const port = numberIn(host.ready, 'port');
  return {
    port,
    processorTime: async () => {
      await quiet(receiver);
      return processorTimeOf(runtime);
    },
    tell: async () => {
      const counts: unknown = await (await fetch(`http://127.0.0.1:${port}/counts`)).json();
      return {
        requests: numberIn(counts, 'requests'),
        failures: numberIn(counts, 'failures'),
        ...(await receivedBy(receiver)),
        resident: residentOf(runtime),
        heap: 0,
      };
    },
    close: async () => {
      await host.close();
      await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
