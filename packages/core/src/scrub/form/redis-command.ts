import type { Detector } from '../../detectors/detector.ts';
import type { Matcher } from '../matcher.ts';

/** What stands in the place of the arguments that are secret. */
type Secrets = readonly (Detector | undefined)[];

/** Commands of Redis that put a value under one key, by the place of the value; and what stands before the arguments of others. */
const assignments: Readonly<Record<string, number>> = { 'with:': 1, set: 1, setnx: 1, getset: 1, append: 1, setex: 2, psetex: 2 };

const passwords = /^(?:requirepass|masterauth)$/i;

/** Which arguments of a command of Redis are secret: of `auth`, of `acl`, fields of a hash, what stands under a telling key. */
export function secretsOf(command: unknown, args: readonly unknown[], matcher: Matcher): Secrets | undefined {
  if (typeof command !== 'string' || command.length > 8) return undefined;
  const name = command.toLowerCase();
  const wordAt = (at: number): string => {
    const word = args[at];
    return typeof word === 'string' ? word : '';
  };
  const keyedAt = (at: number): Detector | undefined => matcher.keyed(wordAt(at));
  const password = (isOne: (at: number) => boolean): Secrets =>
    args.map((_argument, at) => (isOne(at) ? matcher.keyed('password') : undefined));
  if (name === 'acl') return password((at) => /^[<>#!]/.test(wordAt(at)));
  if (name === 'auth') return password((at) => at === Math.min(1, args.length - 1));
  if (name === 'config') return passwords.test(wordAt(1)) ? password((at) => at === 2) : undefined;
  if (/^h(?:m?set|setnx)$/.test(name)) return args.map((_argument, at) => (at > 1 && at % 2 === 0 ? keyedAt(at - 1) : undefined));
  const place = Object.hasOwn(assignments, name) ? assignments[name] : undefined;
  const detector = place === undefined ? undefined : keyedAt(0);
  return detector && args.map((_argument, at) => (at === place ? detector : undefined));
}
