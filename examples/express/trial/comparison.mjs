import { keptBackBySdk, plant } from '../visits/planted.mjs';
import { reportOf } from './report.mjs';
import { runTrial } from './trial.mjs';

/** Runs the same shop, with the same visitors and the same planted values, with Vedette and without. */
export async function compare({ line = 11, ports = [0, 0], say }) {
  const { customers, planted } = plant();
  const common = { line, customers, planted };
  const runs = await Promise.allSettled([
    runTrial({ ...common, guarded: true, port: ports[0], say }),
    runTrial({ ...common, guarded: false, port: ports[1] }),
  ]);
  const stop = () => Promise.all(runs.map(({ value }) => value?.receiver.stop()));
  const failed = runs.find(({ status }) => status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const [guarded, unguarded] = runs.map(({ value }) => value);
  const report = reportOf({ line, guarded, unguarded, planted, keptBack: keptBackBySdk[line] });
  return { report, planted, guarded, unguarded, stop };
}
