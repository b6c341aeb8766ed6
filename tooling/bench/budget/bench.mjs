// How true counts stay within a budget: npm run bench:budget -- --help
import { table } from '../scrub/table.ts';
import { movingAverage } from './baselines/moving-average.ts';
import { firstCome, firstThenEvery, fixedWindow, staticRate } from './baselines/static.ts';
import { waterFilling } from './baselines/water-filling.ts';
import { captures } from './capture.ts';
import { help, readCommandLine } from './command-line.ts';
import { sharedVerdicts, verdictsOf } from './gates.ts';
import { measure } from './measure.ts';
import { captureCells, cellsOf, sharedCells, speedCells, verdictCells } from './report.ts';
import { race } from './several.ts';
import { speeds } from './speed.ts';
import { trafficOf, usual } from './traffic.ts';
import { variants } from './variants.ts';
import { vedetteAs } from './vedette.ts';

const contenders = [firstCome, staticRate, fixedWindow, firstThenEvery, movingAverage, waterFilling, vedetteAs('Vedette')];

function raceOver(variant, seed, isShort) {
  const traffic = trafficOf({ ...variant.traffic, seed });
  const all = isShort ? contenders.slice(-1) : contenders;
  return all.map((contender) => measure(contender, variant.limit, traffic));
}

async function run(given) {
  const asked = readCommandLine(given);
  if (asked.help) {
    process.stdout.write(help);
    return 0;
  }
  const results = [];
  const verdicts = [];
  const print = (title, rows) => asked.json || process.stdout.write(`\n${table(title, rows)}\n`);
  for (const variant of variants.filter(({ name }) => asked.variants.includes(name))) {
    const seeds = variant.name === 'usual' ? asked.seeds : 1;
    for (let seed = 1; seed <= seeds; seed += 1) {
      process.stderr.write(`[bench] ${variant.name}, seed ${seed}\n`);
      const figures = raceOver(variant, seed, seed > 1);
      results.push({ variant: variant.name, seed, figures });
      verdicts.push(...verdictsOf(figures.at(-1), variant));
      print(`${variant.name}, seed ${seed}: ${variant.says}; ${figures[0].offered} occurrences`, figures.map(cellsOf));
    }
  }
  const speed = speeds(1_000_000);
  print('One decision that drops, in nanoseconds', speed.map(speedCells));
  const capture = await captures(20_000);
  print('One call of captureException, in microseconds, with the budget in a store', capture.map(captureCells));
  let shared;
  if (asked.several) {
    process.stderr.write('[bench] 20 processes on one store\n');
    shared = await race(trafficOf(usual), { processes: 20, restarts: 12, killed: 0.1, limit: 50_000 });
    print('20 processes on one store, each restarted 12 times, a tenth of them killed', [sharedCells(shared)]);
    verdicts.push(...sharedVerdicts(shared));
  }
  print('Gates', verdicts.map(verdictCells));
  if (asked.json) process.stdout.write(`${JSON.stringify({ results, speed, capture, shared, verdicts }, null, 2)}\n`);
  return asked.gate && verdicts.some(({ isMet }) => !isMet) ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`[bench] ${failure.message}\n[bench] For help: npm run bench:budget -- --help\n`);
  process.exitCode = 1;
}
