function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

/** The first 32 bits of the fractional parts of roots of primes. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  return Int32Array.from(primes(count), (prime) => (root(prime) - Math.floor(root(prime))) * 2 ** 32);
}

const constants: Int32Array = /* @__PURE__ */ fractions(64, Math.cbrt);
const initial: Int32Array = /* @__PURE__ */ fractions(8, Math.sqrt);

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The SHA-256 of bytes (FIPS 180-4, 6.2). */
export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = Int32Array.from(initial);
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 64; at += 1) {
      const early = words[at - 15] ?? 0;
      const late = words[at - 2] ?? 0;
      const low = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      const high = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      words[at] = at < 16 ? view.getInt32(block + at * 4) : (words[at - 16] ?? 0) + low + (words[at - 7] ?? 0) + high;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let at = 0; at < 64; at += 1) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const first = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + (constants[at] ?? 0) + (words[at] ?? 0);
      const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] ?? 0) + word;
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, word] of hash.entries()) digest.setInt32(at * 4, word);
  return new Uint8Array(digest.buffer);
}
