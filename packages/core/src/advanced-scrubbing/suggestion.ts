import { walk } from '../scrub/walk.ts';
import { createWork } from '../scrub/work.ts';
import { propertyOf } from '../sentry.ts';
import { attributeConventions } from './attribute-flags.ts';
import { itemFields } from './field-flags.ts';
import { readingOf } from './item-scrub.ts';
import { keepingKeys } from './keeping-keys.ts';
import { type Position, positionBelow, rootPosition } from './position.ts';
import { selectorMatch } from './selector/match.ts';
import { compareSelectors } from './selector/order.ts';
import type { PathItem, Selector } from './selector/selector.ts';
import { selectorText } from './selector/text.ts';
import { isBasic } from './value-type.ts';

/** A selector that means a value of an item, and the value where it is a text. It holds what the item holds: show it to nobody else. */
export interface SelectorSuggestion {
  readonly path: string;
  readonly value: string | null;
}

/** Types of items that may hold many of their kind. */
const containers: ReadonlySet<string> = new Set(['log', 'span', 'trace_metric']);

type Path = Selector & { readonly kind: 'path' };

function pathOf(...items: readonly PathItem[]): Path {
  return { kind: 'path', items };
}

/** The selectors that mean a position: by what it is made of, and by the shortest way that begins with what something is for. */
function selectorsOf(position: Position): readonly Path[] {
  const selectors: Path[] = [];
  const isMeant = (path: Path): boolean => selectorMatch(path)(position, position.flag);
  let way: readonly PathItem[] = [];
  for (let at: Position | undefined = position; at !== undefined && at.depth > 0; at = at.parent) {
    for (const type of at.types) {
      if (type === 'object' || type === 'array') continue;
      const path = isBasic(type) ? pathOf({ kind: 'type', type }) : pathOf({ kind: 'type', type }, ...way);
      if (!isMeant(path)) continue;
      selectors.push(path);
      if (!isBasic(type)) return selectors;
    }
    way = [at.key === undefined ? { kind: 'wildcard' } : { kind: 'key', key: at.key }, ...way];
  }
  const path = pathOf(...way);
  return way.length > 0 && isMeant(path) ? [...selectors, path] : selectors;
}

function compareValues(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return one < other ? -1 : Number(one > other);
}

/**
 * The selectors that would mean something in an item, or in each entry of a container, as the field for selectors on Sentry's page suggests them.
 * @param itemType such as `event`
 */
export function suggestSelectors(item: unknown, itemType = 'event'): readonly SelectorSuggestion[] {
  const found = new Map<string, { readonly selector: Path; readonly value: string | null }>();
  const note = (position: Position, value: string | null): undefined => {
    if (position.flag === 'false' || position.through !== undefined) return undefined;
    for (const selector of selectorsOf(position)) found.set(JSON.stringify([selectorText(selector), value]), { selector, value });
    return undefined;
  };
  const options = { attributes: attributeConventions(), attributeMode: 'object' } as const;
  const visitor = keepingKeys<Position>({
    below: (position, key, value) => positionBelow(position, { key, value }, options),
    whole: (_value, position) => note(position, null),
    leaf: (value, position) => note(position, typeof value === 'string' ? value : null) ?? value,
  });
  const entries = propertyOf(item, 'items');
  for (const entry of Array.isArray(entries) && containers.has(itemType) ? entries : [item]) {
    const reading = readingOf(itemType, entry, itemFields());
    if (reading !== undefined) walk(entry, rootPosition(reading.field, reading.isNamed), visitor, createWork());
  }
  return [...found.values()]
    .sort((one, other) => compareSelectors(one.selector, other.selector) || compareValues(one.value, other.value))
    .map(({ selector, value }) => ({ path: selectorText(selector), value }));
}
