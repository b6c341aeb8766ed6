import { exceptionsOf, type SentryException } from '../sentry.ts';
import { withoutLead } from './lead.ts';
import { isVendorCode } from './template/name.ts';
import { templateOf } from './template/template.ts';
import type { TemplateWords } from './template/template-words.ts';

/** One exception of a chain. */
export interface ExceptionView extends SentryException {
  /** What it was caused by: of an AggregateError the distinct ones, sorted; of another the next of the chain. */
  readonly causes: readonly ExceptionView[];
  /** The start of its message, without what browsers, consoles and the SDK put before it. */
  readonly said: string;
  /** What it is, whichever values its message holds: the type and the template. */
  readonly describe: () => string;
}

/** How many exceptions of a chain are looked at; the SDKs send five by default. */
const mostExceptions = 50;

/** A type without a number that some put behind it, or else its template where it is no name; a code such as `ORA-00942` is a type of its own. */
function stableType(type: string, words: TemplateWords | undefined): string {
  // A bundler has shortened the name of the class, and gives another in the next release.
  if (/^[a-z_$].?$/.test(type)) return 'Error';
  if (!/[-# @/]/.test(type) || isVendorCode(type, '', false)) return type;
  // Two dashes are those of an identifier.
  const name = type.replace(/[-# ]{1,3}\d{3,40}(?![\da-z])/gi, '');
  return /[ @/]|-.{0,9}-/.test(name) ? templateOf(type, words).text : name;
}

function described({ type = 'Error', value = '' }: SentryException, words: TemplateWords | undefined): string {
  return value === '' ? type : `${type}: ${templateOf(value, words).text}`;
}

function distinct(exceptions: readonly ExceptionView[]): readonly ExceptionView[] {
  if (exceptions.length < 2) return exceptions;
  const each = new Map(exceptions.map((exception) => [exception.describe(), exception]));
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, exception]) => exception);
}

/**
 * Exceptions with what caused each. The SDKs number them where one has causes, and put causes before what they caused;
 * without numbers the one before is the cause.
 */
function linked(exceptions: readonly SentryException[], words: TemplateWords | undefined): readonly ExceptionView[] {
  const isNumbered = exceptions.some(({ parentId }) => parentId !== undefined);
  const views: ExceptionView[] = [];
  for (const exception of exceptions) {
    const causes = isNumbered
      ? views.filter(({ parentId }) => parentId !== undefined && parentId === exception.id)
      : views.slice(-1);
    const { type } = exception;
    const view: SentryException = { ...exception, ...(type === undefined ? {} : { type: stableType(type, words) }) };
    const said = withoutLead((exception.value ?? '').slice(0, 500));
    views.push({ ...view, causes: distinct(causes), said, describe: () => described(view, words) });
  }
  return views;
}

/** The exceptions of an event, the outermost first; with the words that packs know. */
export function exceptionViewsOf(event: object, words?: TemplateWords): readonly ExceptionView[] {
  return [...linked(exceptionsOf(event).slice(-mostExceptions), words)].reverse();
}

/** Where a chain of causes began: the exception without a cause, or the one with several, which its `causes` are. */
export function rootOf([outermost]: readonly ExceptionView[]): ExceptionView | undefined {
  let root = outermost;
  while (root?.causes.length === 1) root = root.causes[0];
  return root;
}

/** The root of a chain that wraps it; undefined where the outermost exception is the root itself. */
export function wrappedRoot(root: ExceptionView | undefined, [outermost]: readonly ExceptionView[]): ExceptionView | undefined {
  return root === outermost ? undefined : root;
}

/** What lies at the root, in words that stay: of several causes, all. */
export function describedRoot(root: ExceptionView): string {
  return root.causes.length === 0 ? root.describe() : root.causes.map(({ describe }) => describe()).join(' | ');
}
