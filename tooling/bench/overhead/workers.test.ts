import { expect, onTestFinished, test } from 'vitest';
import { bundleServers } from './bundle.ts';
import { startWorker } from './measure/workers.ts';
import { measureSideBySide } from './side-by-side.ts';
import { toldOf } from './told-sample.ts';

test.runIf(process.platform === 'linux')(
  'each variant of the Worker is asked as often, fails as often, and sends what it should',
  async () => {
    const programs = await bundleServers({ line: 11 });
    onTestFinished(programs.remove);
    const scenario = { framework: 'worker', failsOneIn: 10, tracesOneIn: 20, budget: 'shedding' } as const;
    const measured = await measureSideBySide(
      (name) => startWorker(programs, name, scenario),
      { launches: 1, blocks: 1, amount: 100, warmUp: { failing: 20, amount: 80 } },
      { say: () => undefined },
    );
    const asked = { requests: 200, failures: 38 };
    expect(toldOf(measured)).toEqual([
      { name: 'none', ...asked, event: 0, span: 0 },
      { name: 'plain', ...asked, event: 38, span: 10 },
      { name: 'plain again', ...asked, event: 38, span: 10 },
      { name: 'guarded', ...asked, event: 9, span: 10 },
    ]);
    expect(measured.rows.filter(({ perRequest, resident }) => !(perRequest > 0 && resident > 0))).toEqual([]);
  },
);
