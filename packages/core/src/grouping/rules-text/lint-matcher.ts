import { suggestion } from '../../refusal.ts';
import type { ReadMatcher } from './left-side.ts';
import { familyNames, storedSdk, wantedTruth } from './matcher.ts';
import { groupOf } from './matcher-key.ts';
import { brokenPattern } from './obstacle.ts';
import type { Finding } from './problem.ts';
import { escapeAt } from './unescape.ts';

type Check = (matcher: ReadMatcher, text: string) => Omit<Finding, 'at'> | undefined;

const levels: readonly string[] = ['debug', 'info', 'warning', 'error', 'fatal'];

function levelMeantBy(word: string): string {
  const longer = levels.find((level) => level.startsWith(word));
  return longer === undefined ? suggestion(word, levels) : `Write ${longer}.`;
}

function isPlain(pattern: string): boolean {
  return !/[*?[{\\]/.test(pattern);
}

const openQuote: Check = ({ argument }) =>
  !argument.isQuoted && argument.value.startsWith('"')
    ? { severity: 'warning', message: 'a quote that nothing closes, which is now part of the pattern', fix: 'Close it.' }
    : undefined;

const arrowWithin: Check = ({ argument }) =>
  !argument.isQuoted && argument.value.includes('->')
    ? { severity: 'warning', message: 'a -> that belongs to the pattern', fix: 'Put a space before ->, or quote the pattern.' }
    : undefined;

/** Where the chain, or the stack, holds several, the negated matcher holds as soon as one of them differs. */
const negation: Check = ({ key, isNegated }) => {
  const several = { exceptions: 'exception of the chain', messages: 'message or exception', frames: 'frame', threads: 'thread' };
  const group = groupOf(key);
  if (!isNegated || !(group in several)) return undefined;
  const name = Object.entries(several).find(([named]) => named === group)?.[1];
  return {
    severity: 'warning',
    message: `a negation that holds as soon as one ${name} differs, not only where all do`,
    fix: 'Put a rule for what is to be left out before this one, with {{ default }} as its part.',
  };
};

const nothing: Check = ({ key, pattern }) => {
  if (key === 'tags.') return { severity: 'error', message: 'a tag without a name', fix: 'Write tags.name:pattern.' };
  if (pattern === '')
    return { severity: 'warning', message: 'an empty pattern, which only an empty text matches', fix: 'Write * for any text.' };
  return undefined;
};

const words: Check = ({ key, pattern }) => {
  const isTruth = key === 'app' || key === 'thread.crashed' || key === 'thread.current';
  if (isTruth && wantedTruth(pattern) === undefined)
    return { severity: 'error', message: 'neither yes nor no, so that the rule never acts', fix: 'Write yes or no.' };
  const list = pattern.split(',');
  const family = key === 'family' ? list.find((name) => !familyNames.includes(name)) : undefined;
  if (family !== undefined)
    return { severity: 'error', message: 'a family that does not exist', fix: suggestion(family, familyNames) };
  const sdk = key === 'sdk' ? list.find((name) => name !== 'all' && storedSdk(name) !== name && name !== 'other') : undefined;
  if (sdk?.includes('*'))
    return {
      severity: 'error',
      message: 'a pattern where whole names are compared',
      fix: 'Write each name, with commas between.',
    };
  if (sdk !== undefined)
    return { severity: 'error', message: 'an SDK that Sentry stores under another name', fix: `Write ${storedSdk(sdk)}.` };
  if (key === 'level' && isPlain(pattern) && pattern !== '' && !levels.includes(pattern.toLowerCase()))
    return { severity: 'error', message: 'a level that does not exist', fix: levelMeantBy(pattern.toLowerCase()) };
  return undefined;
};

/** Escapes that make a control character of what was meant as a folder of Windows. */
const pathEscape: Check = ({ key, argument }, text) => {
  if (key !== 'path' && key !== 'package') return undefined;
  const written = text.slice(argument.at, argument.end);
  const isEscape =
    argument.isQuoted &&
    [...written.matchAll(/\\/g)].some(({ index }) => /^[^\\"'ux]$/i.test(written[index + 1] ?? '') && escapeAt(written, index));
  if (!isEscape && !/\\[^*?[\]{}\\"]/.test(written)) return undefined;
  return {
    severity: 'warning',
    message: 'a backslash in a path, which escapes what stands behind it',
    fix: 'Write / for it: a path is compared with slashes only.',
  };
};

const threads: Check = ({ key }) =>
  key.startsWith('thread.')
    ? {
        severity: 'note',
        message: 'a matcher that Sentry knows since November 2025; an older one refuses the whole text',
        fix: 'Look at the version of your server.',
      }
    : undefined;

const checks: readonly Check[] = [openQuote, arrowWithin, negation, nothing, words, pathEscape];

/** What is wrong with a matcher, or does not do what it looks like. */
export function lintMatcher(
  matcher: ReadMatcher,
  text: string,
  { isServer }: { readonly isServer: boolean },
): readonly Finding[] {
  const broken = brokenPattern(matcher);
  const found = [...checks, ...(isServer ? [threads] : [])].flatMap((check) => check(matcher, text) ?? []);
  return [...(broken ? [broken] : []), ...found.map((finding) => ({ at: matcher.at, ...finding }))];
}
