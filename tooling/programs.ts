import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';

/** Programs that npm does not bring and that some suites cannot run without. */
const programs = {
  chromium: { variable: 'CHROME_PATH', places: ['/usr/bin/chromium'] },
  'redis-server': { variable: 'REDIS_SERVER', places: ['/usr/bin/redis-server', '/usr/bin/valkey-server'] },
} as const;

export type Program = keyof typeof programs;

/** What the search for a program looks at. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = { environment: process.env, exists: existsSync };

/** Where a program is: what its variable names, else the usual place; undefined where it is not installed. */
export function find(program: Program, { environment, exists }: Machine = thisMachine): string | undefined {
  const { variable, places } = programs[program];
  return [environment[variable] ?? '', ...places].find((path) => path !== '' && exists(path));
}

/** A project of a vitest configuration, with the name that its suite goes by. */
export interface Suite extends TestProjectInlineConfiguration {
  readonly test: NonNullable<TestProjectInlineConfiguration['test']> & { readonly name: string };
}

/**
 * A suite that cannot run without a program, for the projects of a vitest.config.ts. Where the program is not installed
 * a stand-in says what to install: it is skipped, and fails where CI is set.
 */
export function needing(program: Program, suite: (path: string) => Suite, machine: Machine = thisMachine): Suite {
  const path = find(program, machine);
  if (path !== undefined) return suite(path);
  const { name } = suite('').test;
  const missing = `${name} needs ${program}: install it (apt-get install ${program}) or name it in ${programs[program].variable}`;
  return {
    test: { name, root: dirname(fileURLToPath(import.meta.url)), include: ['missing-program.ts'], provide: { missing } },
  };
}
