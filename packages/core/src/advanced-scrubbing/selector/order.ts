import { rankOf } from '../value-type.ts';
import type { PathItem, Selector } from './selector.ts';

const selectorRanks: readonly Selector['kind'][] = ['and', 'or', 'not', 'path'];
const itemRanks: readonly PathItem['kind'][] = ['type', 'index', 'key', 'wildcard', 'deep wildcard'];

/** Compares texts by their code points, as UTF-8 sorts them. */
function compareTexts(one: string, other: string): number {
  const [own, others] = [[...one], [...other]];
  const at = own.findIndex((character, position) => character !== others[position]);
  if (at === -1) return own.length - others.length;
  return (own[at]?.codePointAt(0) ?? -1) - (others[at]?.codePointAt(0) ?? -1);
}

function compareLists<T>(one: readonly T[], other: readonly T[], compare: (one: T, other: T) => number): number {
  for (const [at, own] of one.entries()) {
    const opposite = other[at];
    if (opposite === undefined) return 1;
    const order = compare(own, opposite);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareItems(one: PathItem, other: PathItem): number {
  if (one.kind === 'type' && other.kind === 'type') return rankOf(one.type) - rankOf(other.type);
  if (one.kind === 'index' && other.kind === 'index') return one.index - other.index;
  if (one.kind === 'key' && other.kind === 'key') return compareTexts(one.key, other.key);
  return itemRanks.indexOf(one.kind) - itemRanks.indexOf(other.kind);
}

/** The order in which Sentry applies selectors: conjunctions, choices, negations, paths, and part by part within each. */
export function compareSelectors(one: Selector, other: Selector): number {
  if (one.kind === 'path' && other.kind === 'path') return compareLists(one.items, other.items, compareItems);
  if (one.kind === 'not' && other.kind === 'not') return compareSelectors(one.part, other.part);
  if (one.kind === other.kind && 'parts' in one && 'parts' in other)
    return compareLists(one.parts, other.parts, compareSelectors);
  return selectorRanks.indexOf(one.kind) - selectorRanks.indexOf(other.kind);
}

/** Compares ids the way Sentry sorts the rules of one application. */
export function compareIds(one: string, other: string): number {
  return compareTexts(one, other);
}
