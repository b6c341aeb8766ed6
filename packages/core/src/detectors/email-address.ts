import type { Surroundings } from './detector.ts';

/** `@2x.png`, `@app.bundle.js` and `@4.18.2-beta.rc` look like domains and are file names and versions. */
const noDomain =
  /@(?:v?\d{1,5}\.\d{1,5}\.\d|\d(?:\.\d)?x\.|.*\.(?:[cm]?[jt]sx?|s?css|html|json|map|png|jpe?g|gif|svg|webp|vue|wasm)$)/i;

/** A URL up to its user or its password (RFC 3986, 3.2.1), behind which its host follows. */
const userOfUrl = /:\/\/[^\s/?#@]*$/;

/** Whether what stands around an `@` is an address (RFC 5321, 4.1.2), and not a file name, a package or a part of a URL. */
export function isEmailAddress(match: string, { before }: Surroundings): boolean {
  return !noDomain.test(match) && !userOfUrl.test(before);
}
