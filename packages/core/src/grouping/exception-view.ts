import { exceptionsOf, type SentryException } from '../sentry.ts';
import { template } from './template.ts';
import { isVendorCode } from './template-name.ts';

/** One exception of a chain. */
export interface ExceptionView extends SentryException {
  /** What it was caused by: of an AggregateError the distinct ones, sorted; of another the next of the chain. */
  readonly causes: readonly ExceptionView[];
}

/** How many exceptions of a chain are looked at; the SDKs send five by default. */
const mostExceptions = 50;

/** A type without a number that some put behind it; a code such as `ORA-00942` is a type of its own. */
function stableType(type: string): string {
  return /[-# ]\d{3}/.test(type) && !isVendorCode(type, '', false) ? type.replace(/[-# ]{1,3}\d{3,40}(?![\da-z])/gi, '') : type;
}

/** What an exception is, whichever values its message holds: the type and the template. */
export function describedException({ type = 'Error', value = '' }: SentryException): string {
  return value === '' ? type : `${type}: ${template(value)}`;
}

function distinct(exceptions: readonly ExceptionView[]): readonly ExceptionView[] {
  if (exceptions.length < 2) return exceptions;
  const described = new Map(exceptions.map((exception) => [describedException(exception), exception]));
  return [...described].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, exception]) => exception);
}

/**
 * Exceptions with what caused each. The SDKs number them where one has causes, and put causes before what they caused;
 * without numbers the one before is the cause.
 */
function linked(exceptions: readonly SentryException[]): readonly ExceptionView[] {
  const isNumbered = exceptions.some(({ parentId }) => parentId !== undefined);
  const views: ExceptionView[] = [];
  for (const exception of exceptions) {
    const causes = isNumbered
      ? views.filter(({ parentId }) => parentId !== undefined && parentId === exception.id)
      : views.slice(-1);
    const { type } = exception;
    views.push({ ...exception, ...(type === undefined ? {} : { type: stableType(type) }), causes: distinct(causes) });
  }
  return views;
}

/** The exceptions of an event, the outermost first. */
export function exceptionViewsOf(event: object): readonly ExceptionView[] {
  return [...linked(exceptionsOf(event).slice(-mostExceptions))].reverse();
}

/** Where a chain of causes began: the exception without a cause, or the one with several, which its `causes` are. */
export function rootOf([outermost]: readonly ExceptionView[]): ExceptionView | undefined {
  let root = outermost;
  while (root?.causes.length === 1) root = root.causes[0];
  return root;
}

/** What lies at the root, in words that stay: of several causes, all. */
export function describedRoot(root: ExceptionView): string {
  return root.causes.length === 0 ? describedException(root) : root.causes.map(describedException).join(' | ');
}
