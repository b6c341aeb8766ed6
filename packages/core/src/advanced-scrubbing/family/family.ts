import { ipv4Finder, ipv6Spans } from './address.ts';
import { emailSpans, pemSpans, urlCredentialSpans, urlPasswordSpans } from './credential.ts';
import type { Finder } from './finder.ts';

/** The names of what Sentry can find without being told how. */
export type FamilyName =
  | 'bearer'
  | 'cookies'
  | 'creditcard'
  | 'email'
  | 'iban'
  | 'imei'
  | 'ip'
  | 'mac'
  | 'pemkey'
  | 'url_auth'
  | 'us_ssn'
  | 'userpath'
  | 'uuid';

/** What a regular expression matches, or what its first group does where it has one. */
function matchesOf(pattern: RegExp): Finder {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const kept = match[1] === undefined ? 0 : match[0].length - match[1].length;
      const start = match.index + kept;
      const end = match.index + match[0].length;
      return end > start ? [{ start, end }] : [];
    });
}

/** Only texts with a certain part are looked through. */
function where(part: RegExp, find: Finder): Finder {
  return (text) => (part.test(text) ? find(text) : []);
}

/** No letter, digit or underscore of any script before, and none behind. */
function word(source: string, flags = ''): RegExp {
  const character = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]';
  return new RegExp(`(?<!${character})(?:${source})(?!${character})`, `gu${flags}`);
}

/** The countries of the registry of IBANs, as ISO 13616 has it. */
const ibanCountries =
  'AD|AE|AL|AT|AZ|BA|BE|BG|BH|BI|BR|BY|CH|CR|CY|CZ|DE|DJ|DK|DO|EE|EG|ES|FI|FK|FO|FR|GB|GE|GI|GL|GR|GT|HR|HU|IE|IL|IQ|IS|IT|JO|KW|KZ|LB|LC|LI|LT|LU|LV|LY|MC|MD|ME|MK|MN|MR|MT|MU|NI|NL|NO|OM|PK|PL|PS|PT|QA|RO|RS|RU|SA|SC|SD|SE|SI|SK|SM|SO|ST|SV|TL|TN|TR|UA|VA|VG|XK|YE';

const cardNumber = '3[47]\\d\\d[ -]?\\d{6}[ -]?\\d{5}|(?:4\\d{3}|5[1-5]\\d\\d|65\\d\\d|6011)(?:[ -]?\\d{4}){3}';

const cookieName = '[^=;,\\s]{0,64}(?:session|sessid|csrf|xsrf)[^=;,\\s]{0,64}|sentrysid|sudo|su|symfony|_vercel_jwt';

/** The families; a rule of type `ip` is about both forms of addresses, one after the other. */
export function familyFinders(name: FamilyName): readonly Finder[] {
  switch (name) {
    case 'ip':
      return [ipv4Finder(), ipv6Spans];
    case 'imei':
      return [where(/\d{6}/, matchesOf(word('\\d{2}-?\\d{6}-?\\d{6}-?\\d{1,2}')))];
    case 'mac':
      return [matchesOf(word('(?:[\\da-f]{2}[:-]){5}[\\da-f]{2}', 'i'))];
    case 'uuid':
      return [matchesOf(word('[\\da-z]{8}-?(?:[\\da-z]{4}-?){3}[\\da-z]{12}', 'i'))];
    case 'email':
      return [emailSpans];
    case 'iban':
      return [where(/[A-Z]\d\d/, matchesOf(word(`(?:${ibanCountries})\\d\\d[\\dA-Za-z]{11,29}`)))];
    case 'creditcard':
      return [where(/\d{4}[ -]?\d{4}/, matchesOf(word(cardNumber)))];
    case 'pemkey':
      return [pemSpans];
    case 'url_auth':
      return [urlCredentialSpans];
    case 'us_ssn':
      return [where(/\d-\d\d-\d/, matchesOf(word('\\d{3}-\\d{2}-\\d{4}')))];
    case 'userpath':
      return [
        where(
          /users|home|settings|profiles/i,
          matchesOf(/(?<![\p{L}\p{N}_])(?:users|home|documents and settings|(?<=[^\\/\r\n][\\/])profiles)[\\/]([^\\/\r\n]+)/giu),
        ),
      ];
    case 'bearer':
      return [where(/bearer/i, matchesOf(/(?<![\p{L}\p{N}_])bearer\s+[^\s]+/giu))];
    default:
      return [where(/=/, matchesOf(new RegExp(`(?<=^|[;,\\s])(?:${cookieName})=([^;\\s]+)`, 'gi')))];
  }
}

/** The oldest of Sentry's rules hides the password of a URL and leaves the name. */
export function urlPasswordFinders(): readonly Finder[] {
  return [urlPasswordSpans];
}

const tokenKey = /token/i;

const passwordWord =
  /password|secret|passwd|api[-_]?key|auth|credentials|mysql_pwd|private[-_]?key|token=|^(?:otp|two[-_]?factor)$/i;

/** What tells that a whole value is to be replaced. */
interface Signs {
  readonly matches: (text: string) => boolean;
  readonly find: Finder;
}

function signs(pattern: RegExp): Signs {
  return { matches: (text) => pattern.test(text), find: (text) => matchesOf(new RegExp(pattern, 'gi'))(text) };
}

/**
 * What a rule of type `password` is about: keys that hold a token, where a text that only mentions one is left; and keys
 * that hold a password or the like, and texts that mention one.
 */
export function passwordSigns(): { readonly token: Signs; readonly password: Signs } {
  return { token: signs(tokenKey), password: signs(passwordWord) };
}
