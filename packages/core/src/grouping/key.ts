import { exceptionsOf, messageOf, propertyOf, type SentryException, type SentryFrame, textOf } from '../sentry.ts';
import { stableName } from './file-name.ts';
import { hash } from './hash.ts';
import { template } from './template.ts';

/** Names the way a key is made; keys of different versions never meet. */
const version = 'k1';

/** The key of an event that cannot be read. */
export const unreadableKey: string = `${version}-unreadable`;

/** What engines and SDKs call a function that has no name. */
const nameless: readonly string[] = ['', '?', '<anonymous>', 'anonymous', 'eval'];

function functionOf({ function: name = '' }: SentryFrame): string {
  const own = name.replace(/^async /, '');
  return nameless.includes(own) ? '' : own;
}

function fileOf({ module, filename = '' }: SentryFrame): string {
  return stableName(module ?? filename.replace(/[?#].*$/s, '').replace(/^.*[/\\]/s, ''));
}

/** The in-app frames of an exception, each a function and a file; a function that calls itself counts once. */
function framesOf({ frames }: SentryException): readonly string[] {
  const named = frames.filter(({ inApp }) => inApp).map((frame) => JSON.stringify([functionOf(frame), fileOf(frame)]));
  return named.filter((frame, at) => frame !== named[at - 1]);
}

/** Whether a frame tells more than the address of a script. */
function isTelling(frame: SentryFrame): boolean {
  const isAddress = frame.module === undefined && /^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(frame.filename ?? '');
  return frame.inApp && (functionOf(frame) !== '' || (!isAddress && fileOf(frame) !== ''));
}

/**
 * Whether a chain of exceptions says by its frames where the fault is. A single nameless frame of a script in a page
 * does not: Sentry does not group by it either. Nor do frames that the SDK made up where a message was reported: all
 * messages that pass one function would be one fault.
 */
export function hasUsableStack(event: object): boolean {
  return exceptionsOf(event).some(
    (exception) => !exception.isSynthetic && (exception.frames.some(isTelling) || framesOf(exception).length > 1),
  );
}

function defaultGroup(event: object): string {
  const exceptions = exceptionsOf(event);
  const isStacked = hasUsableStack(event);
  // Errors of one kind from one place count once, however many of them an AggregateError or a chain holds.
  const chain = new Set(exceptions.map((exception) => JSON.stringify([exception.type, isStacked && framesOf(exception)])));
  const message = isStacked ? '' : template(exceptions.at(-1)?.value ?? messageOf(event) ?? '');
  return JSON.stringify([...chain, message]);
}

function textOfPart(part: unknown): string {
  return typeof part === 'object' || typeof part === 'function' ? typeof part : String(part);
}

/**
 * What counts as the same fault for the budget, whether or not a fingerprint is sent: the event's own fingerprint;
 * else its chain of types with the in-app frames, by function and file; else its types with the message's template.
 */
export function keyOf(event: object): string {
  const fingerprint = propertyOf(event, 'fingerprint');
  const parts: readonly unknown[] = Array.isArray(fingerprint) && fingerprint.length > 0 ? fingerprint : ['{{ default }}'];
  const groups = parts.map(textOfPart).map((part) => (/^\{\{\s*default\s*\}\}$/.test(part) ? [defaultGroup(event)] : part));
  return `${version}-${hash(JSON.stringify(groups))}`;
}

/**
 * A coarser key than that of a fault, by which a flood of faults that are all new is recognised: the types with the
 * frame of the application that is nearest; else the logger, or that it is a message.
 */
export function coarseKeyOf(event: object): string {
  const exceptions = exceptionsOf(event);
  const nearest = exceptions.flatMap((exception) => framesOf(exception)).at(-1);
  const types = new Set(exceptions.map(({ type }) => type));
  return JSON.stringify([...types, nearest ?? textOf(event, 'logger') ?? 'message']);
}
