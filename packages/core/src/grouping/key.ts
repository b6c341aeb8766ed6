import { exceptionsOf, messageOf, propertyOf, textOf } from '../sentry.ts';
import { describedRoot, type ExceptionView, exceptionViewsOf, rootOf, wrappedRoot } from './exception-view.ts';
import { framesOf, isStacked } from './frame-view.ts';
import { hash } from './hash.ts';
import { defaultPacks, lastPacks } from './packs/default.ts';
import { defaultGrouping, fingerprintBy } from './rule.ts';
import { template } from './template/template.ts';
import { type Views, viewsOf } from './views.ts';

/** Names the way a key is made; keys of different versions never meet. */
const version = 'k1';

/** The key of an event that cannot be read. */
export const unreadableKey: string = `${version}-unreadable`;

/** Whether an event says by its frames where the fault is. */
export function hasUsableStack(event: object): boolean {
  return isStacked(exceptionsOf(event));
}

/** Whether one of some exceptions was caused by several, which come in no order that means something. */
function hasSeveralCauses(exceptions: readonly ExceptionView[]): boolean {
  const parents = exceptions.flatMap(({ parentId }) => (parentId === undefined ? [] : [parentId]));
  return new Set(parents).size < parents.length;
}

function defaultGroup(event: object, { exceptions, hasUsableStack: stacked }: Views): string {
  const described = exceptions.map((exception) => {
    const { type = '' } = exception;
    return stacked ? `${type.length} ${type}${framesOf(exception).join('')}` : type;
  });
  // Errors of one kind from one place count once, however many of them an AggregateError or a chain holds.
  const chain = new Set(hasSeveralCauses(exceptions) ? described.sort() : described);
  if (stacked) return [...chain].join('');
  const root = wrappedRoot(rootOf(exceptions), exceptions);
  const causes = root === undefined ? [] : [describedRoot(root)];
  return JSON.stringify([...chain, template(exceptions[0]?.value ?? messageOf(event) ?? ''), ...causes]);
}

/** What the built-in packs make of an event without a usable stack, whether or not it is sent. */
function namedByDefault(event: object, views: Views): readonly string[] | undefined {
  if (views.hasUsableStack) return undefined;
  for (const { rules } of [...defaultPacks, ...lastPacks])
    for (const rule of rules) {
      const parts = fingerprintBy(rule, event, {}, views);
      if (parts !== undefined) return parts;
    }
  return undefined;
}

function textOfPart(part: unknown): string {
  return typeof part === 'object' || typeof part === 'function' ? typeof part : String(part);
}

/**
 * What counts as the same fault for the budget, whether or not a fingerprint is sent: the event's own fingerprint;
 * else its chain of types with the in-app frames, by function and file; else what the built-in packs name it by, such as
 * its types with the message's template. All events that cannot be read count as one.
 */
export function keyOf(event: object): string {
  try {
    return readKey(event);
  } catch (_thrown) {
    return unreadableKey;
  }
}

function readKey(event: object): string {
  const fingerprint = propertyOf(event, 'fingerprint');
  const own: readonly unknown[] | undefined = Array.isArray(fingerprint) && fingerprint.length > 0 ? fingerprint : undefined;
  const views = viewsOf(event);
  const parts = own ?? namedByDefault(event, views) ?? [defaultGrouping];
  const groups = parts
    .map(textOfPart)
    .map((part) => (/^\{\{\s*default\s*\}\}$/.test(part) ? [defaultGroup(event, views)] : part));
  return `${version}-${hash(JSON.stringify(groups))}`;
}

/**
 * A coarser key than that of a fault, by which a flood of faults that are all new is recognised: the types with the
 * frame of the application that is nearest; else the logger, or that it is a message.
 */
export function coarseKeyOf(event: object): string {
  const exceptions = exceptionViewsOf(event);
  const nearest = exceptions.flatMap((exception) => framesOf(exception)).at(-1);
  const types = new Set(exceptions.map(({ type }) => type));
  return JSON.stringify([...types, nearest ?? textOf(event, 'logger') ?? 'message']);
}
