import { propertyOf, textOf } from '../../sentry.ts';
import { levelOf, tagOf } from './event-entries.ts';
import { globOf } from './glob.ts';
import type { Matcher } from './tree.ts';

/** Whether an entry of the matcher's group is what the matcher wants. */
export type EntryTest = (entry: unknown) => boolean;

/** What a matcher goes by beside the event. */
export interface MatcherOptions {
  /** The name of the SDK, such as `sentry.javascript.node`, where the event does not say it yet. */
  readonly sdk?: string | undefined;
}

const yes: readonly string[] = ['1', 'yes', 'true'];
const no: readonly string[] = ['0', 'no', 'false'];

/** What a pattern for `app` asks for; undefined where it asks for neither. */
export function wantedTruth(pattern: string): boolean | undefined {
  const word = pattern.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
}

interface Family {
  readonly name: string;
  readonly platforms: readonly string[];
}

const families: readonly Family[] = [
  { name: 'javascript', platforms: ['javascript', 'node'] },
  { name: 'native', platforms: ['objc', 'cocoa', 'swift', 'native', 'c'] },
];

/** The names that `family` knows. */
export const familyNames: readonly string[] = ['javascript', 'native', 'other', 'all'];

/** The family of a platform. */
export function familyOf(platform: string | undefined): string {
  return families.find(({ platforms }) => platforms.includes(platform ?? ''))?.name ?? 'other';
}

/** The name of an SDK as Sentry stores it: of most, only the language is kept. */
export function storedSdk(name: string | undefined): string {
  const [vendor, language = '', ...more] = (name ?? '').split(/[^\p{L}\p{N}]+/u);
  if (vendor !== 'sentry' || language === '') return 'other';
  const kept = language === 'javascript' ? more : language === 'native' ? more.slice(0, 1) : [];
  return [vendor, language, ...kept].join('.');
}

/** Path patterns do not mind capitals and backslashes, and a path without a first slash is tried with one too. */
export function pathTest(pattern: string): (path: string) => boolean {
  const glob = globOf(pattern, { isCaseless: true, isPath: true, hasBackslashes: true });
  return (path) => glob !== undefined && (glob(path) || (!path.startsWith('/') && glob(`/${path}`)));
}

/** Tries the text that an entry has for a field. */
function named(name: string, test: (text: string) => boolean): EntryTest {
  return (entry) => {
    const text = textOf(entry, name);
    return text !== undefined && test(text);
  };
}

function globTest(pattern: string, isCaseless: boolean): (text: string) => boolean {
  return globOf(pattern, { isCaseless }) ?? (() => false);
}

function truthTest(pattern: string, name: string): EntryTest {
  const wanted = wantedTruth(pattern);
  return (entry) => wanted !== undefined && propertyOf(entry, name) === wanted;
}

function onEvent(read: (event: object) => string | undefined, test: (text: string) => boolean): EntryTest {
  return (entry) => {
    const text = typeof entry === 'object' && entry !== null ? read(entry) : undefined;
    return text !== undefined && test(text);
  };
}

/** A matcher without its negation. */
function positive({ key, pattern }: Matcher, { sdk }: MatcherOptions): EntryTest {
  const list = pattern.split(',');
  switch (key) {
    case 'type':
    case 'module':
    case 'logger':
      return named(key, globTest(pattern, false));
    case 'value': {
      const test = globTest(pattern, true);
      return named(key, (text) => test(text.trim()));
    }
    case 'message': {
      const test = globTest(pattern, true);
      return (entry) => {
        const text = textOf(entry, key) ?? textOf(entry, 'value')?.trim();
        return text !== undefined && test(text);
      };
    }
    case 'level':
      return onEvent(levelOf, globTest(pattern, true));
    case 'function': {
      const test = globTest(pattern, false);
      return (frame) => test(textOf(frame, key) || '<unknown>');
    }
    case 'path': {
      const test = pathTest(pattern);
      return (frame) => {
        const [path, file] = [textOf(frame, 'abs_path'), textOf(frame, 'filename')];
        return (path !== undefined && test(path)) || (file !== undefined && file !== path && test(file));
      };
    }
    case 'package':
    case 'release':
      return named(key, pathTest(pattern));
    case 'app':
      return truthTest(pattern, 'in_app');
    case 'family':
      return (event) => list.includes('all') || list.includes(familyOf(textOf(event, 'platform')));
    case 'sdk':
      return (event) => list.includes('all') || list.includes(storedSdk(textOf(propertyOf(event, 'sdk'), 'name') ?? sdk));
    case 'thread.crashed':
    case 'thread.current':
      return truthTest(pattern, key.slice('thread.'.length));
    case 'thread.id': {
      const test = globTest(pattern, true);
      return (thread) => {
        const id = propertyOf(thread, 'id');
        return (typeof id === 'string' || typeof id === 'number') && test(String(id));
      };
    }
    case 'thread.name':
    case 'thread.state':
      return named(key.slice('thread.'.length), globTest(pattern, true));
    default:
      return onEvent((event) => tagOf(event, key.slice('tags.'.length)), globTest(pattern, false));
  }
}

/** Compiles a matcher. A negated one holds for whatever the other does not, also for an entry without the field. */
export function entryTestOf(matcher: Matcher, options: MatcherOptions = {}): EntryTest {
  const test = positive(matcher, options);
  return matcher.isNegated ? (entry) => !test(entry) : test;
}
