const blockLength = 64;

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** What is mixed in, in each of the four parts of a round. */
const constants: readonly number[] = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function mixed(part: number, b: number, c: number, d: number): number {
  if (part === 0) return (b & c) | (~b & d);
  return part === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

function padded(bytes: Uint8Array): DataView<ArrayBuffer> {
  const length = Math.ceil((bytes.length + 9) / blockLength) * blockLength;
  const all = new Uint8Array(length);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  return view;
}

/** The SHA-1 digest of bytes (RFC 3174). It protects nothing; Relay's pseudonyms are made of it. */
function sha1(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += blockLength) {
    for (let at = 0; at < 80; at += 1)
      words[at] =
        at < 16
          ? view.getInt32(block + at * 4)
          : rotated((words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0), 1);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let at = 0; at < 80; at += 1) {
      const part = Math.floor(at / 20);
      const next = (rotated(a, 5) + mixed(part, b, c, d) + e + (constants[part] ?? 0) + (words[at] ?? 0)) | 0;
      [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
    }
    for (const [at, word] of [a, b, c, d, e].entries()) state[at] = ((state[at] ?? 0) + word) | 0;
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [at, word] of state.entries()) digest.setInt32(at * 4, word);
  return new Uint8Array(digest.buffer);
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}

/**
 * What Relay puts in the place of a value that is to be hashed: 40 upper-case hexadecimal digits of its HMAC-SHA-1 (RFC
 * 2104) with an empty key. Whoever can guess a value can check the guess.
 */
export function unkeyedHash(bytes: Uint8Array): string {
  const inner = sha1(joined(new Uint8Array(blockLength).fill(0x36), bytes));
  const outer = sha1(joined(new Uint8Array(blockLength).fill(0x5c), inner));
  return [...outer]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
