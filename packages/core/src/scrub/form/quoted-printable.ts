import { findEmailAddress, isEmailAddress } from '../../detectors/email-address.ts';
import { around } from '../scan/surroundings.ts';
import type { Form } from './form.ts';

/** How much of a text is read before and behind the sign of an address. */
const longest = { before: 82, behind: 256 } as const;

/** What a domain goes on with; the unit of a measure is shorter. */
const label = /^[\p{L}\d-]{3,63}\./u;

/** An address with its sign in quoted-printable (RFC 2045, 6.7): `rosa=40mail.example`. */
export const quotedPrintable: Form = {
  starts: ['=40'],
  read: (text, at, matcher, work) => {
    const detector = matcher.byId('contact/email');
    const behind = text.slice(at + 3, at + 3 + longest.behind);
    if (detector === undefined || !label.test(behind)) return undefined;
    const from = Math.max(0, at - longest.before);
    const decoded = `${text.slice(from, at)}@${behind}`;
    const found = findEmailAddress(decoded, at - from);
    work.characters += decoded.length;
    if (found === undefined || !isEmailAddress(decoded.slice(found.start, found.end), around(decoded, found))) return undefined;
    const end = from + found.end + 2;
    return { values: [{ start: from + found.start, end, quote: '"', detector }], end };
  },
};
