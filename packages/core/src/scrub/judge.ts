import type { Detector } from '../detectors/detector.ts';
import type { Matcher } from './match.ts';
import { type Form, fieldOf, hasForm, isRole, type Role, type Structure } from './structure.ts';
import { jsonIn, labelOf, scrubText } from './text.ts';
import type { Visitor } from './walk.ts';
import { cutMark, limits, noteFinding, type Work } from './work.ts';

/** Replaces an identity by 32 hexadecimal digits that stay the same and say nothing; undefined removes it. */
export type Pseudonymize = (kind: string, value: string) => string | undefined;

/** What a value is judged by on its way. */
export interface Judgement {
  /** What the protocol says of the field. */
  readonly known?: Form | Role | Structure | undefined;
  /** The detector whose keys recognised the field or one above it. */
  readonly keyed?: Detector | undefined;
  /** Whether the value stands in a list, so that a list of two in its place is a name with its value. */
  readonly listed?: boolean;
  /** Whether names and values take turns in the list, as in `rawHeaders`. */
  readonly alternating?: boolean;
}

const identity: Detector = { id: 'identity/user', label: 'user' };
const personName: Detector = { id: 'identity/name', label: 'name' };
const address: Detector = { id: 'network/ip', label: 'ip' };

/** Characters without which a key holds no value that a pattern could find. */
const suspicious = /[@\d:=%]|bearer|basic|^ey/i;

/** A pseudonym as it leaves; one that passes a second time stays as it is. */
const pseudonym = /^anon-[0-9a-f]{32}$/;

/** The name that a value goes by: its key, or what stands beside it in a pair. */
function nameOf(key: string | number, parent: object, { listed, alternating }: Judgement): string | undefined {
  if (typeof key === 'number') {
    const paired = alternating === true ? key % 2 === 1 : key === 1 && listed === true && Reflect.get(parent, 'length') === 2;
    const name: unknown = paired ? Reflect.get(parent, key - 1) : undefined;
    return typeof name === 'string' ? name : undefined;
  }
  if (key !== 'value') return key;
  const name: unknown = Reflect.get(parent, 'name') ?? Reflect.get(parent, 'key');
  return typeof name === 'string' ? name : key;
}

/** What decides, on a walk through an item, which values leave and as what. */
export function createJudge(matcher: Matcher, pseudonymize: Pseudonymize | undefined, work: Work): Visitor<Judgement> {
  function hide(detector: Detector): string {
    noteFinding(work, detector);
    return labelOf(detector);
  }

  function byRole(role: Role, value: string): string | undefined {
    switch (role) {
      case 'inference':
        return 'never';
      case 'name':
        return value === labelOf(personName) ? value : hide(personName);
      case 'removed':
        noteFinding(work, address);
        return undefined;
      default: {
        if (pseudonym.test(value)) return value;
        noteFinding(work, identity);
        const name = pseudonymize?.('user', value);
        return name === undefined ? undefined : `anon-${name}`;
      }
    }
  }

  function text(value: string): string {
    const room = Math.min(limits.text, limits.characters - work.characters);
    if (value.length <= room) return scrubText(value, matcher, work);
    work.cut += 1;
    // A value that reaches across the cut would leave its first half: the last word goes with the rest.
    const head = value.slice(0, Math.max(0, room)).replace(/\S{0,512}$/, '');
    return head === '' ? cutMark : `${scrubText(head, matcher, work)} ${cutMark}`;
  }

  return {
    below: (judged, key, value, parent) => {
      const known = fieldOf(judged.known, String(key));
      if (hasForm(known, value)) return undefined;
      const name = nameOf(key, parent, judged);
      return {
        known,
        keyed: (name === undefined ? undefined : matcher.keyed(name)) ?? judged.keyed,
        listed: typeof key === 'number',
        alternating: name !== undefined && /^raw_?headers$/i.test(name),
      };
    },
    key: (key) => (suspicious.test(key) ? text(key) : key),
    leaf: (value, judged, descend) => {
      if (value === '') return value;
      if (isRole(judged.known)) return byRole(judged.known, String(value));
      if (judged.keyed !== undefined) return matcher.isReplacement(String(value)) ? value : hide(judged.keyed);
      if (typeof value !== 'string') {
        const digits = String(value);
        const [span] = digits.length >= 8 ? matcher.find(digits) : [];
        return span === undefined ? (typeof value === 'bigint' ? digits : value) : hide(span.detector);
      }
      const inner = value.length <= limits.characters - work.characters ? jsonIn(value) : undefined;
      if (inner === undefined) return text(value);
      const sent = descend(inner, {});
      return Object.is(sent, inner) ? value : JSON.stringify(sent);
    },
  };
}
