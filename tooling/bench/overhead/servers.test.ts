import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { bundleServers } from './bundle.ts';
import { startServer } from './measure/servers.ts';
import { measureSideBySide } from './side-by-side.ts';
import { toldOf } from './told-sample.ts';

test('each variant is asked as often, fails as often, and sends what it should', async () => {
  const programs = await bundleServers({ line: 11 });
  onTestFinished(programs.remove);
  const scenario = { framework: 'express', failsOneIn: 10, tracesOneIn: 20, budget: 'shedding' } as const;
  const measured = await measureSideBySide(
    (name) => startServer(programs, name, scenario),
    { launches: 1, blocks: 2, amount: 100, warmUp: { failing: 20, amount: 180 } },
    { say: () => undefined },
  );
  const asked = { requests: 400, failures: 58 };
  expect(toldOf(measured)).toEqual([
    { name: 'none', ...asked, event: 0, span: 0 },
    { name: 'plain', ...asked, event: 58, span: 20 },
    { name: 'plain again', ...asked, event: 58, span: 20 },
    { name: 'guarded', ...asked, event: 9, span: 20 },
  ]);
  expect(measured.rows.filter(({ perRequest, resident, heap }) => !(perRequest > 0 && resident > heap && heap > 0))).toEqual([]);
});

test('the guard lies in node_modules and the application does not, so that frames are told apart as where it is installed', async () => {
  const programs = await bundleServers({ line: 11 });
  onTestFinished(programs.remove);
  expect(programs.path('express')).not.toContain('node_modules');
  expect(readFileSync(programs.path('express'), 'utf8')).toContain('import("./node_modules/@vedette/express.mjs")');
});
