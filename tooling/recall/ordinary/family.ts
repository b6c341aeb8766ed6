import type { Chance } from '../chance.ts';

/** An ordinary path of a program: something goes wrong in it, and what it throws is captured. */
export type Path = (chance: Chance) => unknown;

/** What the SDK offers to a path. */
export interface Sdk {
  readonly addBreadcrumb: (breadcrumb: Readonly<Record<string, unknown>>) => void;
  readonly setContext: (name: string, context: Readonly<Record<string, unknown>>) => void;
  readonly setTags: (tags: Readonly<Record<string, string>>) => void;
  readonly setExtras: (extras: Readonly<Record<string, unknown>>) => void;
}

/** What happens before the fault, told to the SDK; and the fault, thrown or given back. */
export type Incident = (chance: Chance, sdk: Sdk) => unknown;
