import { type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { describe, expect, test } from 'vitest';
import { withRequest } from './index.ts';
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

describe('what withRequest() is given', () => {
  const asked = (...given: readonly unknown[]): unknown => Reflect.apply(withRequest, undefined, given);

  test('is refused where it is no object of handlers, or an option that nobody reads', () => {
    expect(() => asked()).toThrow('[vedette] withRequest: nothing where handlers belong. Give the object that holds them');
    expect(() => asked({}, { routes: () => '/' })).toThrow(
      '[vedette] withRequest.routes: unknown option, with a function. Did you mean "route"?',
    );
  });

  test('may be handlers alone', () => {
    expect(() => asked({}, { route: undefined })).not.toThrow();
  });
});
