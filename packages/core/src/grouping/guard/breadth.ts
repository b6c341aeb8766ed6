import { hash } from '../hash.ts';
import { isPast } from './count.ts';

/** What tells two faults apart that one fingerprint holds together. */
export interface FaultTraits {
  readonly type: string;
  readonly template: string;
  readonly status: string;
}

/** The trait that would split a fingerprint which holds too much together. */
export type Trait = keyof FaultTraits;

const traits: readonly Trait[] = ['status', 'type', 'template'];

interface Issue {
  /** The faults within the window, by their hash, each with the slice in which it came last. */
  readonly faults: Map<string, { readonly traits: FaultTraits; readonly slice: number }>;
  isTold: boolean;
}

/** How many fingerprints are watched; the one that rested longest is forgotten first. */
const mostIssues = 256;

function hashed({ type, template, status }: FaultTraits): FaultTraits {
  return { type: hash(type), template: hash(template), status: status.slice(0, 20) };
}

/** The trait in which the faults differ most; of equals the coarser. */
function splitting(faults: Iterable<{ readonly traits: FaultTraits }>): Trait {
  const all = [...faults];
  const counts = traits.map((trait) => new Set(all.map((fault) => fault.traits[trait])).size);
  return traits[counts.indexOf(Math.max(...counts))] ?? 'template';
}

/** Watches how many different faults each fingerprint holds together. */
export interface Breadth {
  /** Takes a fault; answers, once for a fingerprint, what would split it where it holds too many. */
  readonly see: (key: string, fault: FaultTraits, slice: number) => Trait | undefined;
  /** How many faults it remembers. */
  readonly size: () => number;
}

export function createBreadth(mostPerIssue: number): Breadth {
  const issues = new Map<string, Issue>();

  function issueOf(key: string): Issue {
    const issue = issues.get(key) ?? { faults: new Map(), isTold: false };
    issues.delete(key);
    issues.set(key, issue);
    const [oldest] = issues.keys();
    if (issues.size > mostIssues && oldest !== undefined) issues.delete(oldest);
    return issue;
  }

  return {
    size: () => [...issues.values()].reduce((sum, { faults }) => sum + faults.size, 0),
    see: (key, fault, slice) => {
      const issue = issueOf(key);
      if (issue.isTold) return undefined;
      const { faults } = issue;
      const own = hashed(fault);
      const name = traits.map((trait) => own[trait]).join();
      faults.delete(name);
      faults.set(name, { traits: own, slice });
      for (const [past, { slice: seen }] of faults) {
        if (!isPast(seen, slice)) break;
        faults.delete(past);
      }
      if (faults.size <= mostPerIssue) return undefined;
      const trait = splitting(faults.values());
      issue.isTold = true;
      faults.clear();
      return trait;
    },
  };
}
