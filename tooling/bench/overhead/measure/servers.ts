import type { Programs } from '../bundle.ts';
import { startChild } from '../child.ts';
import { numberIn, receivedBy } from '../received.ts';
import { errorsOf, type Scenario, variantOf } from '../scenarios.ts';
import type { Name, Subject } from '../side-by-side.ts';

/** Starts a server; it has a receiver of its own, so that what is received is known to be of it. */
export async function startServer(
  programs: Programs,
  name: Name,
  scenario: Scenario & { readonly framework: 'express' | 'nest' },
): Promise<Subject> {
  const receiver = await startChild(programs.path('receiver'));
  const dsn = Reflect.get(Object(receiver.ready), 'dsn');
  const setting = { ...scenario, variant: variantOf(name), dsn, errors: errorsOf(scenario) };
  const flags = ['--expose-gc', `--import=${programs.path('instrument')}`];
  const child = await startChild(programs.path(scenario.framework), { flags, setting });
  return {
    port: numberIn(child.ready, 'port'),
    processorTime: async () => numberIn(await child.ask('reading'), 'processor'),
    tell: async () => {
      const reading = await child.ask('memory');
      return {
        requests: numberIn(reading, 'requests'),
        failures: numberIn(reading, 'failures'),
        ...(await receivedBy(receiver)),
        resident: numberIn(reading, 'resident'),
        heap: numberIn(reading, 'heap'),
      };
    },
    close: async () => {
      await child.close();
      await receiver.close();
    },
  };
}
