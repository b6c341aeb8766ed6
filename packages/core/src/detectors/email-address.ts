/** `@2x.png`, `@app.bundle.js` and `@4.18.2-beta.rc` look like domains and are file names and versions. */
const noDomain =
  /@(?:v?\d{1,5}\.\d{1,5}\.\d|\d(?:\.\d)?x\.|.*\.(?:[cm]?[jt]sx?|s?css|html|json|map|png|jpe?g|gif|svg|webp|vue|wasm)$)/i;

/** Whether what stands around an `@` is an address (RFC 5321, 4.1.2), and not a file name or a package with its version. */
export function isEmailAddress(match: string): boolean {
  return !noDomain.test(match);
}
