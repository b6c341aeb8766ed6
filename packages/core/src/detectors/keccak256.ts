/** The round constants in halves, low before high, from the shift register that the standard defines them by (FIPS 202, 3.2.5). */
function roundConstants(): Int32Array {
  const halves = new Int32Array(48);
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    for (let power = 0; power < 7; power += 1) {
      const bit = 2 ** power - 1;
      const half = round * 2 + (bit > 31 ? 1 : 0);
      if (register & 1) halves[half] = (halves[half] ?? 0) | (1 << (bit & 31));
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
  }
  return halves;
}

const constants: Int32Array = /* @__PURE__ */ roundConstants();

/** Writes a lane, in halves, turned by some bits. */
function turn(from: Int32Array, source: number, by: number, to: Int32Array, target: number): void {
  const [near = 0, far = 0] = by < 32 ? [from[source], from[source + 1]] : [from[source + 1], from[source]];
  const shift = by & 31;
  to[target] = shift === 0 ? near : (near << shift) | (far >>> (32 - shift));
  to[target + 1] = shift === 0 ? far : (far << shift) | (near >>> (32 - shift));
}

/** The permutation KECCAK-f[1600] (FIPS 202, 3.3) of 25 lanes in halves. */
function permute(lanes: Int32Array): void {
  const columns = new Int32Array(10);
  const turned = new Int32Array(2);
  const moved = new Int32Array(50);
  for (let round = 0; round < 48; round += 2) {
    for (let half = 0; half < 10; half += 1) {
      columns[half] = 0;
      for (let row = half; row < 50; row += 10) columns[half] = (columns[half] ?? 0) ^ (lanes[row] ?? 0);
    }
    for (let x = 0; x < 10; x += 2) {
      turn(columns, (x + 2) % 10, 1, turned, 0);
      for (let lane = x; lane < 50; lane += 10) {
        lanes[lane] = (lanes[lane] ?? 0) ^ (columns[(x + 8) % 10] ?? 0) ^ (turned[0] ?? 0);
        lanes[lane + 1] = (lanes[lane + 1] ?? 0) ^ (columns[(x + 9) % 10] ?? 0) ^ (turned[1] ?? 0);
      }
    }
    turn(lanes, 0, 0, moved, 0);
    let [x, y] = [1, 0];
    for (let step = 0; step < 24; step += 1) {
      const source = 2 * (x + 5 * y);
      [x, y] = [y, (2 * x + 3 * y) % 5];
      turn(lanes, source, (((step + 1) * (step + 2)) / 2) % 64, moved, 2 * (x + 5 * y));
    }
    for (let half = 0; half < 50; half += 1) {
      const row = half - (half % 10);
      lanes[half] = (moved[half] ?? 0) ^ (~(moved[row + ((half + 2) % 10)] ?? 0) & (moved[row + ((half + 4) % 10)] ?? 0));
    }
    lanes[0] = (lanes[0] ?? 0) ^ (constants[round] ?? 0);
    lanes[1] = (lanes[1] ?? 0) ^ (constants[round + 1] ?? 0);
  }
}

/** How many characters are taken in at once, less one for the padding. */
const rate = 136;

/**
 * The Keccak-256 of a text of ASCII of up to 135 characters, in hexadecimal digits: as Ethereum uses it, with the padding
 * from before FIPS 202.
 */
export function keccak256(text: string): string {
  const bytes = new Uint8Array(200);
  for (let at = 0; at < text.length && at < rate - 1; at += 1) bytes[at] = text.charCodeAt(at);
  bytes[Math.min(text.length, rate - 1)] = 1;
  bytes[rate - 1] = (bytes[rate - 1] ?? 0) | 0x80;
  const view = new DataView(bytes.buffer);
  const lanes = Int32Array.from({ length: 50 }, (_none, at) => view.getInt32(at * 4, true));
  permute(lanes);
  for (const [at, half] of lanes.entries()) view.setInt32(at * 4, half, true);
  return Array.from(bytes.slice(0, 32), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
