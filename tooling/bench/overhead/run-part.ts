import { bundleServers } from './bundle.ts';
import type { CommandLine, Part } from './command-line.ts';
import { measurePages } from './measure/pages.ts';
import { startServer } from './measure/servers.ts';
import { measureStarts, type StartResult } from './measure/starts.ts';
import { startWorker } from './measure/workers.ts';
import { comparisonTables, type Measured, outcomeOf, pagesTable, startsTable } from './report.ts';
import { nameOf, type Scenario, scenarios } from './scenarios.ts';
import { measureSideBySide, type Size } from './side-by-side.ts';

/** What a part found, for a program and for a person. */
export interface PartResult {
  readonly result: unknown;
  readonly text: string;
}

type Say = (sentence: string) => void;

const full: Size = { launches: 8, blocks: 3, amount: 500, warmUp: { failing: 1_500, amount: 1_000 } };
const quick: Size = { launches: 2, blocks: 1, amount: 200, warmUp: { failing: 200, amount: 200 } };

function sizeOf({ quick: isQuick, launches }: CommandLine): Size {
  const size = isQuick ? quick : full;
  return { ...size, launches: launches ?? size.launches };
}

async function compare(asked: CommandLine, isOfPart: (scenario: Scenario) => boolean, say: Say): Promise<PartResult> {
  const programs = await bundleServers(asked);
  const result: Measured[] = [];
  try {
    for (const scenario of scenarios.filter((one) => isOfPart(one) && nameOf(one).includes(asked.scenario))) {
      const { framework } = scenario;
      const start: Parameters<typeof measureSideBySide>[0] = (name) =>
        framework === 'worker' ? startWorker(programs, name, scenario) : startServer(programs, name, { ...scenario, framework });
      const comparison = await measureSideBySide(start, sizeOf(asked), {
        say: (sentence) => say(`${nameOf(scenario)}: ${sentence}`),
      });
      const measured = { scenario, ...comparison };
      result.push(measured);
      say(outcomeOf(measured));
    }
  } finally {
    programs.remove();
  }
  return { result, text: comparisonTables(result) };
}

/** How each part is measured and shown. */
export const runPart: Readonly<Record<Part, (asked: CommandLine, say: Say) => Promise<PartResult>>> = {
  servers: async (asked, say) => {
    const { result, text } = await compare(asked, ({ framework }) => framework !== 'worker', say);
    return { result, text: `Sentry ${asked.line}. ${text}` };
  },
  worker: (asked, say) => compare(asked, ({ framework }) => framework === 'worker', say),
  starts: async (asked, say) => {
    const programs = await bundleServers(asked);
    const result: StartResult[] = [];
    try {
      for (const framework of ['express', 'nest'] as const)
        result.push(
          await measureStarts(programs, framework, {
            blocks: asked.quick ? 2 : 10,
            say: (sentence) => say(`${framework}: ${sentence}`),
          }),
        );
    } finally {
      programs.remove();
    }
    return { result, text: `Sentry ${asked.line}. ${startsTable(result)}` };
  },
  pages: async ({ quick: isQuick }, say) => {
    const result = await measurePages({ blocks: isQuick ? 3 : 15, say: (sentence) => say(`pages: ${sentence}`) });
    return { result, text: pagesTable(result) };
  },
};
