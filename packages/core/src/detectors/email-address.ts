import type { Stretch, Surroundings } from './detector.ts';

/** `@2x.png`, `@app.bundle.js` and `@4.18.2-beta.rc` look like domains and are file names and versions. */
const noDomain =
  /@(?:v?\d{1,5}\.\d{1,5}\.\d|\d(?:\.\d)?x\.|.*\.(?:[cm]?[jt]sx?|s?css|html|json|map|png|jpe?g|gif|svg|webp|vue|wasm)$)/i;

/** A URL up to its user or its password (RFC 3986, 3.2.1), behind which its host follows. */
const userOfUrl = /:\/\/[^\s/?#@]*$/;

/** Whether what stands around an `@` is an address (RFC 5321, 4.1.2), and not a file name, a package or a part of a URL. */
export function isEmailAddress(match: string, { before }: Surroundings): boolean {
  return !noDomain.test(match) && !userOfUrl.test(before);
}

/** What stands before an `@`: a local part, also behind a name that ends in an apostrophe. */
const localPart = /(?:\p{L}{1,16}')?[\p{L}\p{N}._%+-]{1,64}$/u;

const domain = /@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{2,59}|\p{L}{2,24})/iuy;

/** The longest local part, with what may stand before it. */
const longestLocalPart = 81;

/** What looks like an address around an `@` (RFC 5321, 4.1.2). */
export function findEmailAddress(text: string, at: number): Stretch | undefined {
  domain.lastIndex = at;
  const behind = domain.exec(text);
  if (behind === null) return undefined;
  const before = localPart.exec(text.slice(Math.max(0, at - longestLocalPart), at));
  return before === null ? undefined : { start: at - before[0].length, end: at + behind[0].length };
}
