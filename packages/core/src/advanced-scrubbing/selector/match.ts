import { isBasic, type ValueType } from '../value-type.ts';
import type { PathItem, Selector } from './selector.ts';

/** Whether Sentry scrubs a field: always, only where a selector names it, or never. */
export type Flag = 'true' | 'maybe' | 'false';

/** One step on the way from an item to a value. */
export interface Step {
  readonly parent: Step | undefined;
  readonly depth: number;
  readonly key: string | undefined;
  readonly index: number | undefined;
  readonly types: readonly ValueType[];
}

/** Says whether a selector means the value at a step whose field has a flag. */
export type SelectorMatch = (step: Step, flag: Flag) => boolean;

/** Says whether one part of a path fits a step. */
type ItemMatch = (step: Step, isSpecific: boolean) => boolean;

/** The types that say what a value is for but not where it is; a field that may be scrubbed is not named by them. */
const unspecific: readonly ValueType[] = ['heap_memory', 'minidump', 'stack_memory'];

function itemMatch(item: PathItem, position: number): ItemMatch {
  switch (item.kind) {
    case 'type': {
      const { type } = item;
      const names = position === 0 && !isBasic(type) && !unspecific.includes(type);
      return ({ types }, isSpecific) => (names || !isSpecific) && types.includes(type);
    }
    case 'index':
      return ({ index }) => index === item.index;
    case 'key': {
      const key = item.key.toLowerCase();
      return (step) => step.key !== undefined && step.key.toLowerCase() === key;
    }
    case 'wildcard':
      return () => true;
    default:
      return (_step, isSpecific) => !isSpecific;
  }
}

/** The last of the items fits the step, the one before it the step above, and so on. Gives back the step above the first. */
function fitsFrom(step: Step, items: readonly ItemMatch[], isSpecific: boolean): Step | undefined | false {
  let at: Step | undefined = step;
  for (let position = items.length - 1; position >= 0; position -= 1) {
    if (at === undefined || items[position]?.(at, isSpecific) !== true) return false;
    at = at.parent;
  }
  return at;
}

/** Whether the items fit right behind each other, from the step nearest to the root that the first of them fits. */
function fitsFromRoot(last: Step, items: readonly ItemMatch[], isSpecific: boolean): boolean {
  const way: Step[] = [];
  for (let at: Step | undefined = last; at !== undefined; at = at.parent) way.unshift(at);
  const start = way.findIndex((step) => items[0]?.(step, isSpecific) === true);
  return (
    start !== -1 &&
    items.every((item, position) => item(way[start + position] ?? last, isSpecific) && start + position < way.length)
  );
}

function pathMatch(items: readonly PathItem[]): SelectorMatch {
  const matches = items.map(itemMatch);
  const deep = items.findIndex(({ kind }) => kind === 'deep wildcard');
  const [before, behind] = deep === -1 ? [[], matches] : [matches.slice(0, deep), matches.slice(deep + 1)];
  return (step, flag) => {
    const isSpecific = flag === 'maybe';
    const above = fitsFrom(step, behind, isSpecific);
    if (above === false) return false;
    if (deep === -1) return true;
    if (isSpecific || above === undefined) return false;
    if (before.length === 0) return true;
    return above.parent !== undefined && fitsFromRoot(above.parent, before, isSpecific);
  };
}

/** The key that a path ends with, where it ends with one. */
function lastKeyOf(selector: Selector): string | undefined {
  const last = selector.kind === 'path' ? selector.items.at(-1) : undefined;
  return last?.kind === 'key' ? last.key.toLowerCase() : undefined;
}

/** Of many choices, only those are asked that end with the key in hand, and those that end otherwise. */
function choiceMatch(parts: readonly Selector[]): SelectorMatch {
  const byKey = new Map<string, SelectorMatch[]>();
  const others: SelectorMatch[] = [];
  for (const part of parts) {
    const key = lastKeyOf(part);
    if (key === undefined) others.push(selectorMatch(part));
    else byKey.set(key, [...(byKey.get(key) ?? []), selectorMatch(part)]);
  }
  return (step, flag) => {
    const keyed = step.key === undefined ? undefined : byKey.get(step.key.toLowerCase());
    return keyed?.some((match) => match(step, flag)) === true || others.some((match) => match(step, flag));
  };
}

function anyMatch(selector: Selector): SelectorMatch {
  switch (selector.kind) {
    case 'path':
      return pathMatch(selector.items);
    case 'not': {
      const match = selectorMatch(selector.part);
      return (step, flag) => !match(step, flag);
    }
    case 'or':
      return choiceMatch(selector.parts);
    default: {
      const matches = selector.parts.map((part) => selectorMatch(part));
      return (step, flag) => matches.every((match) => match(step, flag));
    }
  }
}

/** Makes a selector ready to be asked. Nothing means a field whose flag is `false`. */
export function selectorMatch(selector: Selector): SelectorMatch {
  const match = anyMatch(selector);
  return (step, flag) => flag !== 'false' && match(step, flag);
}
