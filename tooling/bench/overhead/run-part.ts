import { bundleServers } from './bundle.ts';
import type { CommandLine, Part } from './command-line.ts';
import { measureServers, type ServerResult } from './measure/servers.ts';
import { serversTable } from './report.ts';
import { nameOf, scenarios } from './scenarios.ts';

/** What a part found, for a program and for a person. */
export interface PartResult {
  readonly result: unknown;
  readonly text: string;
}

type Run = (asked: CommandLine, say: (sentence: string) => void) => Promise<PartResult>;

const servers: Run = async ({ line, quick, scenario: wanted }, say) => {
  const programs = await bundleServers({ line });
  const result: ServerResult[] = [];
  try {
    for (const scenario of scenarios.filter((one) => nameOf(one).includes(wanted))) {
      const size = quick
        ? { blocks: 2, amount: 200, warmUp: { failing: 200, amount: 200 } }
        : { blocks: 12, amount: 1_000, warmUp: { failing: 2_000, amount: 3_000 } };
      result.push(
        await measureServers(programs, scenario, { ...size, say: (sentence) => say(`${nameOf(scenario)}: ${sentence}`) }),
      );
    }
  } finally {
    programs.remove();
  }
  return { result, text: `Sentry ${line}. ${serversTable(result)}` };
};

/** How each part is measured and shown. */
export const runPart: Readonly<Partial<Record<Part, Run>>> = { servers };
