import type { Detector } from '../../detectors/detector.ts';
import { isComplaint } from './complaint.ts';
import { wordsOf } from './words.ts';

/** What a field tells of the credential that it stands below: how many or how long, of which kind, what it is called, what it is for, or something else. */
export type Aspect = 'count' | 'kind' | 'name' | 'description' | 'other';

const counts: ReadonlySet<string> = new Set(
  `age attempts count created exp expiration expires expiry iat in index iterations length limit max maximum min minimum
  retries rounds size step timeout timestamp ttl updated`.split(/\s+/),
);

/** The last words of fields with a count, of which the one before counts, as in `createdAt`. */
const times = /(?:created|expires|expired|issued|modified|updated)at$|maxlength$|minlength$/i;

const kinds: ReadonlySet<string> = new Set(
  'alg algorithm encoding format in kind method mode path priority provider reason role scheme site status strategy type'.split(
    ' ',
  ),
);

/** Names of kinds that nobody chooses for a secret, in lower case and without signs. */
const ordinary: ReadonlySet<string> = new Set(
  `/ access active admin apikey argon2 argon2id array authenticated authorizationcode basic bcrypt bearer body boolean clientcredentials code cookie custom
  digest disabled email enabled es256 expired field form failed fulfilled github google hawk header high hmac hs256 hs384 hs512 http https idle include invalid integer jwt lax ldap
  loading local low max maxlength medium min minlength negotiate none ntlm null number oauth oauth1 oauth2 object oidc openid openidconnect
  optional password pattern pbkdf2 pending post query refresh refreshtoken required rs256 saml scrypt session sha256 strict string succeeded success text
  token unauthenticated user validate`.split(/\s+/),
);

/** A length of time, or a count, written down. */
const counted = /^\d{1,13} ?(?:ms|[smhdwy]|(?:second|minute|hour|day)s?)?$/;

/** A day, perhaps with its time (ISO 8601; RFC 9110, 5.6.7). */
const instant =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$|^[A-Z][a-z]{2}, \d\d[ -][A-Z][a-z]{2}[ -]\d{4} \d\d:\d\d:\d\d GMT$/;

/** Whether a text is a day with its time. */
export function isMoment(text: string): boolean {
  return text.length > 18 && instant.test(text);
}

/** The name of an error, its code, what schemas say where there is no value, and a placeholder. */
const fault = /^(?:[A-Z][a-z]{1,24} ?){1,6}Error$|^ERR(?:_[A-Z]{1,24}){1,8}$|^\?$|^Required$/;

/** Three words or more without a digit, as a schema describes a field. */
const prose = /^(?:[^\s\d]{1,40} ){2,64}[^\s\d]{1,40}$/;

/** Whether a detector looks for credentials: below what tells a person, an age or a day is theirs. */
export function tellsCredential({ id }: Detector): boolean {
  return id.startsWith('credentials/');
}

/** What a field tells of the credential that it stands below; undefined below anything else. */
export function aspectOf(field: string, above: Detector | undefined): Aspect | undefined {
  if (above === undefined || !tellsCredential(above)) return undefined;
  // What a form calls it, and the name of a secret of Kubernetes.
  if (/^(?:label|placeholder|secretName)$/.test(field)) return 'name';
  if (field === 'description') return field;
  const last = wordsOf(field).at(-1) ?? '';
  // OpenAPI says by `in` where something is, other things in how long.
  if (counts.has(last) && field !== 'in') return 'count';
  return times.test(field) ? 'count' : kinds.has(last) ? 'kind' : 'other';
}

/**
 * Whether a value below a telling key is none of what the key tells: a number or a time in a field for it, an ordinary kind,
 * the name of a secret or its description, a placeholder of a query, or what a validator says. A list may hold the digits of a number one by one,
 * and a state for a secret, so that nothing else is kept.
 */
export function isSaidBelow(value: string | number | bigint, aspect: Aspect | undefined): boolean {
  if (typeof value !== 'string') return aspect === 'count';
  if (aspect === 'name' || fault.test(value) || isComplaint(value.replaceAll('_', ' '))) return true;
  if (aspect === 'description' && prose.test(value)) return true;
  if (aspect === 'count' ? counted.test(value) || instant.test(value) : aspect !== undefined && isMoment(value)) return true;
  return aspect === 'kind' && ordinary.has(value.toLowerCase().replace(/[ ._-]/g, ''));
}
