/** Where the two halves of a hash begin; any two different numbers will do. */
const seeds = [0x9747b28c, 0x3c6ef372] as const;

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function scrambled(block: number): number {
  return Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}

/** MurmurHash3_x86_32 by Austin Appleby, who placed it in the public domain (SMHasher, MurmurHash3.cpp). */
export function murmur3(bytes: Uint8Array, seed: number): number {
  let state = seed;
  const whole = bytes.length & ~3;
  const block = (at: number): number =>
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  for (let at = 0; at < whole; at += 4) {
    state = rotated(state ^ scrambled(block(at)), 13);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  if (whole < bytes.length) state ^= scrambled(block(whole));
  state ^= bytes.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** A text's 64-bit hash, as 16 hexadecimal digits: two of MurmurHash3 over its UTF-8. */
export function hash(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return seeds.map((seed) => murmur3(bytes, seed).toString(16).padStart(8, '0')).join('');
}
