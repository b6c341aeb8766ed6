import { alternativesOf, type GlobStep, stepsOf } from './glob-pattern.ts';

export interface GlobOptions {
  /** Whether capitals and small letters are the same. @default false */
  readonly isCaseless?: boolean;
  /** Whether `*` and `?` stop at a slash, so that only `**` goes on. @default false */
  readonly isPath?: boolean;
  /** Whether a backslash of the value counts as a slash. @default false */
  readonly hasBackslashes?: boolean;
  /** Whether `*` and `?` stop at the end of a line. @default false */
  readonly isOneLine?: boolean;
}

interface Reading {
  readonly isCaseless: boolean;
  /** What `*` and `?` do not take; left out where they take everything. */
  readonly stops: ((character: string) => boolean) | undefined;
}

function isInClass(
  { ranges, isNegated }: GlobStep & { readonly kind: 'class' },
  character: string,
  isCaseless: boolean,
): boolean {
  const capital = isCaseless ? character.toUpperCase() : character;
  const isIn = ranges.some(([from, to]) => (character >= from && character <= to) || (capital >= from && capital <= to));
  return isIn !== isNegated;
}

/** Past the one character, or the text, that a step takes at a place; -1 where it does not match there. */
function pastStep(step: GlobStep | undefined, value: string, at: number, { stops, isCaseless }: Reading): number {
  if (step?.kind === 'text') return value.startsWith(step.text, at) ? at + step.text.length : -1;
  if (step === undefined || at >= value.length) return -1;
  const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
  const matches = step.kind === 'class' ? isInClass(step, character, isCaseless) : step.kind === 'one' && !stops?.(character);
  return matches ? at + character.length : -1;
}

interface Retry {
  readonly kind: 'names' | 'star';
  /** The step behind it. */
  readonly step: number;
  at: number;
}

/** Where a step that takes any number is tried next; -1 where it is exhausted. */
function nextTry({ kind, step, at }: Retry, steps: readonly GlobStep[], value: string, { stops }: Reading): number {
  if (kind === 'names') {
    const slash = value.indexOf('/', at);
    return slash === -1 ? -1 : slash + 1;
  }
  if (stops !== undefined) return at < value.length && !stops(value[at] ?? '') ? at + 1 : -1;
  const behind = steps[step];
  if (behind?.kind === 'text') return value.indexOf(behind.text, at + 1);
  return at < value.length ? at + 1 : -1;
}

/**
 * Whether a value goes by the steps, as a whole. Of those that take any number only the last star and the last names are
 * ever tried again, since what came before them could only have taken more: the work is at most steps times characters.
 */
function goesBy(steps: readonly GlobStep[], value: string, reading: Reading): boolean {
  let names: Retry | undefined;
  let star: Retry | undefined;
  let [step, at] = [0, 0];
  for (;;) {
    const current = steps[step];
    if (current?.kind === 'rest' || (current === undefined && at === value.length)) return true;
    step += 1;
    if (current?.kind === 'star') star = { kind: 'star', step, at };
    else if (current?.kind === 'names') [names, star] = [{ kind: 'names', step, at }, undefined];
    else {
      at = pastStep(current, value, at, reading);
      if (at !== -1) continue;
      // A star without stops has tried all that names further on could try.
      const open: readonly (Retry | undefined)[] = star !== undefined && reading.stops === undefined ? [star] : [star, names];
      const again = open.find((retry) => {
        const next = retry === undefined ? -1 : nextTry(retry, steps, value, reading);
        if (retry !== undefined && next !== -1) retry.at = next;
        return next !== -1;
      });
      if (again === undefined) return false;
      [step, at] = [again.step, again.at];
    }
  }
}

/** The longest text that a value has to hold, which is looked for before anything else. */
function longestText(steps: readonly GlobStep[]): string {
  const texts = steps.map((step) => (step.kind === 'text' ? step.text : ''));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * Compiles a pattern of Sentry's globs: `*`, `?`, `[a-z]`, `[!a]`, `{one,other}`, `\\*`, and `**` between slashes. The
 * value has to match as a whole. Undefined for a pattern that is broken, which matches nothing on the server.
 */
export function globOf(pattern: string, options: GlobOptions = {}): ((value: string) => boolean) | undefined {
  const { isCaseless = false, isPath = false, hasBackslashes = false, isOneLine = false } = options;
  const stops = (character: string): boolean => (isPath && character === '/') || (isOneLine && character === '\n');
  const reading: Reading = { isCaseless, stops: isPath || isOneLine ? stops : undefined };
  const alternatives = alternativesOf(isCaseless ? pattern.toLowerCase() : pattern)?.map(stepsOf);
  const known = alternatives?.filter((steps) => steps !== undefined);
  if (known === undefined || known.length !== alternatives?.length) return undefined;
  const plans = known.map((steps) => ({ steps, needle: longestText(steps) }));
  return (value) => {
    const cased = isCaseless ? value.toLowerCase() : value;
    const read = hasBackslashes && cased.includes('\\') ? cased.replaceAll('\\', '/') : cased;
    return plans.some(({ steps, needle }) => read.includes(needle) && goesBy(steps, read, reading));
  };
}
