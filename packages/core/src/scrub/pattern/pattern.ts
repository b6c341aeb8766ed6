import { costOf } from './cost.ts';
import { type PatternNode, treeOf } from './tree.ts';

/** How many characters may be compared from one position: more where few positions begin like the pattern. */
const mostSteps = { anywhere: 6_000, behindPrefix: 40_000 } as const;

/** How many fixed characters make such a beginning. */
const prefixLength = 3;

/** With how many fixed characters a node begins. */
function prefixOf(node: PatternNode): number {
  if (node.kind === 'set') return node.first.size <= 4 ? 1 : 0;
  if (node.kind !== 'sequence') return 0;
  const parts = node.nodes.filter(({ kind }) => kind !== 'assertion');
  const fixed = parts.findIndex((part) => part.kind !== 'set' || prefixOf(part) === 0);
  return fixed === -1 ? parts.length : fixed + (parts[fixed]?.kind === 'sequence' ? prefixOf(parts[fixed]) : 0);
}

/** What is wrong with a pattern that can try many ways. */
export const backtracks = 'it can backtrack: two repetitions next to or inside each other match the same characters';

/** Why a pattern may not be used, in words that follow "because"; undefined where it may. */
export function refusalOf(pattern: RegExp): string | undefined {
  if (!pattern.flags.includes('g')) return 'it lacks the g flag, and only its first match would be hidden';
  if (pattern.flags.includes('v')) return 'it has the v flag, whose sets are not checked; use the u flag';
  if (pattern.flags.includes('y')) return 'it is sticky and would only match at the start';
  try {
    const node = treeOf(pattern);
    const { ways, steps } = costOf(node);
    const most = prefixOf(node) >= prefixLength ? mostSteps.behindPrefix : mostSteps.anywhere;
    if (steps <= most) return undefined;
    return ways > 1
      ? backtracks
      : `it compares more than ${most} characters from one position; repeat less, or begin with ${prefixLength} fixed characters`;
  } catch (failure) {
    return failure instanceof RangeError ? failure.message : 'it could not be understood';
  }
}
