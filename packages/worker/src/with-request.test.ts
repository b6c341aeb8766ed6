import { type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { createSuite, type Thrown } from './suite-sample.ts';
import { bundled, startWorker } from './workerd-sample.ts';

const script = await bundled('./worker-sample/suite.ts');

async function mount(site: AdapterSite): Promise<MountedSite> {
  const suite = createSuite(site, (thrown: Thrown) => {
    void worker.ask('/outside', { method: 'POST', body: JSON.stringify(thrown) });
  });
  const worker = await startWorker(script, {
    answer: suite.answer,
    bindings: {
      GUARD: site.guard,
      OPTIONS: JSON.stringify(site.options),
      PATTERNS: JSON.stringify(site.routes.map(({ pattern }) => pattern)),
    },
  });
  return {
    sentry: suite.sentry,
    fetch: worker.ask,
    received: worker.sent,
    close: async () => {
      suite.rest();
      await worker.over(worker.invocations());
      await worker.close();
    },
  };
}

describeAdapter('worker', mount);
