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

/** Where each lane goes and by how many bits it is turned, in the order of the walk that the standard describes (FIPS 202, 3.2.2 and 3.2.3). */
function walkOf(): Int32Array {
  const walk = new Int32Array(72);
  let x = 1;
  let y = 0;
  for (let step = 0; step < 24; step += 1) {
    walk[step * 3] = 2 * (x + 5 * y);
    const next = (2 * x + 3 * y) % 5;
    x = y;
    y = next;
    walk[step * 3 + 1] = 2 * (x + 5 * y);
    walk[step * 3 + 2] = (((step + 1) * (step + 2)) / 2) % 64;
  }
  return walk;
}

const walk: Int32Array = /* @__PURE__ */ walkOf();

/** The half of a lane that comes first, once it is turned by some bits. */
function turned(near: number, far: number, by: number): number {
  const shift = by & 31;
  const first = by < 32 ? near : far;
  const second = by < 32 ? far : near;
  return shift === 0 ? first : (first << shift) | (second >>> (32 - shift));
}

/** The permutation KECCAK-f[1600] (FIPS 202, 3.3) of 25 lanes in halves. */
function permute(lanes: Int32Array): void {
  const columns = new Int32Array(10);
  const moved = new Int32Array(50);
  for (let round = 0; round < 48; round += 2) {
    for (let half = 0; half < 10; half += 1) {
      let column = 0;
      for (let at = half; at < 50; at += 10) column ^= lanes[at] ?? 0;
      columns[half] = column;
    }
    for (let half = 0; half < 10; half += 1) {
      const near = columns[(half + 2) % 10] ?? 0;
      const far = columns[((half + 2) % 10) ^ 1] ?? 0;
      const change = (columns[(half + 8) % 10] ?? 0) ^ ((near << 1) | (far >>> 31));
      for (let at = half; at < 50; at += 10) lanes[at] = (lanes[at] ?? 0) ^ change;
    }
    moved[0] = lanes[0] ?? 0;
    moved[1] = lanes[1] ?? 0;
    for (let step = 0; step < 72; step += 3) {
      const from = walk[step] ?? 0;
      const to = walk[step + 1] ?? 0;
      const by = walk[step + 2] ?? 0;
      const near = lanes[from] ?? 0;
      const far = lanes[from + 1] ?? 0;
      moved[to] = turned(near, far, by);
      moved[to + 1] = turned(far, near, by);
    }
    for (let row = 0; row < 50; row += 10) {
      for (let half = 0; half < 10; half += 1) {
        const other = ~(moved[row + ((half + 2) % 10)] ?? 0) & (moved[row + ((half + 4) % 10)] ?? 0);
        lanes[row + half] = (moved[row + half] ?? 0) ^ other;
      }
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
