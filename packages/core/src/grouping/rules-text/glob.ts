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

type Stops = (character: string) => boolean;

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
function pastStep(step: GlobStep | undefined, value: string, at: number, stops: Stops, isCaseless: boolean): number {
  if (step?.kind === 'text') return value.startsWith(step.text, at) ? at + step.text.length : -1;
  if (step === undefined || at >= value.length) return -1;
  const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
  const matches = step.kind === 'class' ? isInClass(step, character, isCaseless) : step.kind === 'one' && !stops(character);
  return matches ? at + character.length : -1;
}

/** Where a step that takes any number is tried next, having failed at a place; -1 where it is exhausted. */
function nextTry(kind: 'names' | 'star', value: string, at: number, stops: Stops): number {
  if (kind === 'star') return at < value.length && !stops(value[at] ?? '') ? at + 1 : -1;
  const slash = value.indexOf('/', at);
  return slash === -1 ? -1 : slash + 1;
}

interface Retry {
  readonly kind: 'names' | 'star';
  readonly step: number;
  at: number;
}

/**
 * Whether a value goes by the steps, as a whole. Of those that take any number only the last star and the last names are
 * ever tried again, since what came before them could only have taken more: the work is at most steps times characters.
 */
function goesBy(steps: readonly GlobStep[], value: string, stops: Stops, isCaseless: boolean): boolean {
  let names: Retry | undefined;
  let star: Retry | undefined;
  let [step, at] = [0, 0];
  for (;;) {
    const current = steps[step];
    if (current === undefined && at === value.length) return true;
    if (current?.kind === 'rest') return true;
    if (current?.kind === 'star' || current?.kind === 'names') {
      const retry = { kind: current.kind, step: step + 1, at };
      if (current.kind === 'star') star = retry;
      else [names, star] = [retry, undefined];
      step += 1;
      continue;
    }
    const past = pastStep(current, value, at, stops, isCaseless);
    if (past !== -1) {
      [step, at] = [step + 1, past];
      continue;
    }
    for (;;) {
      const retry: Retry | undefined = star ?? names;
      if (retry === undefined) return false;
      const next = nextTry(retry.kind, value, retry.at, stops);
      if (next !== -1) {
        retry.at = next;
        [step, at] = [retry.step, next];
        break;
      }
      // A star that came to the end of the value has tried all that names further on could try.
      if (star === undefined || star.at === value.length) return false;
      star = undefined;
    }
  }
}

/**
 * Compiles a pattern of Sentry's globs: `*`, `?`, `[a-z]`, `[!a]`, `{one,other}`, `\*`, and `**` between slashes. The
 * value has to match as a whole. Undefined for a pattern that is broken, which matches nothing on the server.
 */
export function globOf(pattern: string, options: GlobOptions = {}): ((value: string) => boolean) | undefined {
  const { isCaseless = false, isPath = false, hasBackslashes = false, isOneLine = false } = options;
  const stops: Stops = (character) => (isPath && character === '/') || (isOneLine && character === '\n');
  const alternatives = alternativesOf(isCaseless ? pattern.toLowerCase() : pattern)?.map(stepsOf);
  if (alternatives === undefined) return undefined;
  const known = alternatives.filter((steps) => steps !== undefined);
  if (known.length < alternatives.length) return undefined;
  return (value) => {
    const cased = isCaseless ? value.toLowerCase() : value;
    const read = hasBackslashes ? cased.replaceAll('\\', '/') : cased;
    return known.some((steps) => goesBy(steps, read, stops, isCaseless));
  };
}
