import type { Detector } from '../detectors/detector.ts';
import { refusePromise } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { isValueBehind } from './behind-key.ts';
import { isFaithful, jsonIn } from './json.ts';
import type { Matcher } from './match.ts';
import { isAlternating, nameOf, type Place } from './name.ts';
import { type Form, fieldOf, hasForm, isRole, type Role, type Structure } from './structure.ts';
import { labelOf, scrubText } from './text.ts';
import type { Descend, Step, Visitor } from './walk.ts';
import { createWork, limits, noteFinding, type Work } from './work.ts';

/** Replaces an identity by 32 hexadecimal digits that stay the same and say nothing; anything else removes it. */
export type Pseudonymize = (kind: string, value: string) => string | undefined;

/** What a value is judged by on its way. */
export interface Judgement extends Place {
  /** What the protocol says of the field. */
  readonly known?: Form | Role | Structure | undefined;
  /** The detectors whose keys recognised the name of the field, as it is and as it leaves. */
  readonly keyed?: readonly Detector[];
  /** The detector whose keys recognised a field above. */
  readonly above?: Detector | undefined;
}

const identity: Detector = { id: 'identity/user', label: 'user' };
const personName: Detector = { id: 'identity/name', label: 'name' };
const email: Detector = { id: 'contact/email', label: 'email' };
const address: Detector = { id: 'network/ip', label: 'ip' };

/** A pseudonym as it leaves; one that passes a second time stays as it is. */
const pseudonym = /^anon-[0-9a-f]{32}$/;

/** How much of a name is read that stands beside its value. */
const longestName = 512;

const alone = { before: '', after: '' };

/** What decides, on a walk through an item, which values leave and as what. */
export function createJudge(matcher: Matcher, pseudonymize: Pseudonymize | undefined, work: Work): Visitor<Judgement> {
  function hide(detector: Detector, value: string | number | bigint): unknown {
    if (matcher.isReplacement(String(value))) return value;
    noteFinding(work, detector);
    return labelOf(detector);
  }

  /** A name is recognised as it is and as it leaves, since what leaves may pass a second time. */
  function keyedBy(name: string, { key, sentKey }: Step): readonly Detector[] {
    const sentName = name === key ? String(sentKey) : scrubText(name.slice(0, longestName), matcher, createWork());
    const detectors = [matcher.keyed(name), name === sentName ? undefined : matcher.keyed(sentName)];
    return detectors.filter((detector) => detector !== undefined);
  }

  function pseudonymFor(value: string): string | undefined {
    if (pseudonym.test(value)) return value;
    noteFinding(work, identity);
    const answer: unknown = pseudonymize?.('user', value);
    refusePromise(answer);
    const name = `anon-${answer}`;
    return pseudonym.test(name) ? name : undefined;
  }

  function byNumber(value: number | bigint): unknown {
    const digits = String(value);
    const [span] = matcher.find(digits, work);
    if (span !== undefined) return hide(span.detector, value);
    return typeof value === 'bigint' ? digits : value;
  }

  function byRole(role: Role, value: string | number | bigint): unknown {
    switch (role) {
      case 'code':
        return typeof value === 'string' ? scrubText(value, matcher, work, { code: true }) : byNumber(value);
      case 'inference':
        return 'never';
      case 'name':
        return hide(personName, value);
      case 'email':
        return hide(email, value);
      case 'removed':
        noteFinding(work, address);
        return undefined;
      default:
        return pseudonymFor(String(value));
    }
  }

  function byPattern(value: string | number | bigint, { known }: Judgement, descend: Descend<Judgement>): unknown {
    if (typeof value !== 'string') return byNumber(value);
    const inner = value.length <= limits.characters - work.characters ? jsonIn(value) : undefined;
    if (inner === undefined) return scrubText(value, matcher, work);
    work.characters += value.length;
    const sent = descend(inner, { known });
    return Object.is(sent, inner) && isFaithful(value, inner) ? value : JSON.stringify(sent);
  }

  return {
    below: (judged, step) => {
      const known = fieldOf(judged.known, String(step.key));
      if (hasForm(known, step.value)) return undefined;
      const name = nameOf(step, judged);
      return {
        known,
        keyed: name === undefined ? [] : keyedBy(name, step),
        above: judged.keyed?.[0] ?? judged.above,
        listed: typeof step.key === 'number',
        alternating: isAlternating(name),
      };
    },
    key: (key, { known }) => (isRecord(known) && Object.hasOwn(known, key) ? key : scrubText(key, matcher, work)),
    leaf: (value, judged, descend) => {
      const { known, keyed = [], above } = judged;
      const hiding = (left: unknown): Detector | undefined => keyed.find((one) => isValueBehind(one, String(left), alone));
      if (value === '') return value;
      if (isRole(known)) return byRole(known, value);
      const detector = hiding(value) ?? above;
      if (detector !== undefined) return hide(detector, value);
      const sent = byPattern(value, judged, descend);
      // What was no value may have become one by what was replaced in it.
      const second = sent === value ? undefined : hiding(sent);
      return second === undefined ? sent : hide(second, value);
    },
  };
}
