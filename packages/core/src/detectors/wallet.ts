import type { Stretch, Surroundings } from './detector.ts';
import { keccak256 } from './keccak256.ts';
import { sha256 } from './sha256.ts';

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** What an address of Bitcoin in base 58 begins with. */
export const bitcoinStarts: readonly string[] = /* @__PURE__ */ [...'123456789abcdefghijklmnopqrstuvwxyz'].flatMap((second) => [
  `1${second}`,
  `3${second}`,
]);

/** What an address of Tron in base 58 begins with. */
export const tronStarts: readonly string[] = /* @__PURE__ */ [...'123456789abcdefghijklmnopqrstuvwxyz'].map(
  (second) => `t${second}`,
);

const legacyAddress = /[13][1-9A-HJ-NP-Za-km-z]{25,34}/y;

/** A word in base 58 of the length of an address of Bitcoin. */
export function findLegacyAddress(text: string, at: number): Stretch | undefined {
  legacyAddress.lastIndex = at;
  return legacyAddress.test(text) ? { start: at, end: legacyAddress.lastIndex } : undefined;
}

function isWord({ before, after }: Surroundings): boolean {
  return !/[a-z\d]$/i.test(before) && !/^[a-z\d]/i.test(after);
}

/** The bytes of a number in base 58; undefined where it holds another digit. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(25);
  for (const character of text) {
    let carry = base58.indexOf(character);
    if (carry === -1) return undefined;
    for (let at = 24; at >= 0; at -= 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return undefined;
  }
  return bytes;
}

/** Whether a number begins with as many bytes of zero as its digits begin with ones, as they do in Base58Check. */
function hasItsZeros(bytes: Uint8Array, digits: string): boolean {
  return bytes.findIndex((byte) => byte !== 0) === digits.search(/[^1]|$/);
}

/** Whether a word passes the check of Base58Check behind one of some versions: its last four bytes begin the hash of its hash. */
function passesBase58Check(address: string, surroundings: Surroundings, versions: readonly number[]): boolean {
  const bytes = isWord(surroundings) ? bytesOf(address) : undefined;
  if (bytes === undefined || !versions.includes(bytes[0] ?? -1) || !hasItsZeros(bytes, address)) return false;
  const check = sha256(sha256(bytes.slice(0, 21)));
  return [0, 1, 2, 3].every((at) => check[at] === bytes[21 + at]);
}

/** Whether a word is an address of Bitcoin. */
export function isLegacyAddress(address: string, surroundings: Surroundings): boolean {
  return passesBase58Check(address, surroundings, [0, 5]);
}

/** Whether a word is an address of Tron. */
export function isTronAddress(address: string, surroundings: Surroundings): boolean {
  return passesBase58Check(address, surroundings, [0x41]);
}

/** How many words a phrase has that a wallet can be had back by (BIP 39), at the least. */
const fewestWords = 12;

/** Whether a text begins with so many short words as such a phrase has; the list of its words is too long to have. */
export function isSeedPhrase(value: string): boolean {
  const words = value.replace(/^["'`[\s]{1,8}/, '').split(/[\s,"'`]{1,8}/, fewestWords);
  return words.length === fewestWords && words.every((word) => /^\p{L}{2,9}$/u.test(word));
}

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Whether a word has the check of Bech32 or Bech32m (BIP 173, BIP 350). */
export function isSegwitAddress(address: string, surroundings: Surroundings): boolean {
  const isOneCase = address === address.toLowerCase() || address === address.toUpperCase();
  if (!isOneCase || !isWord(surroundings)) return false;
  const lower = address.toLowerCase();
  const separator = lower.lastIndexOf('1');
  const name = [...lower.slice(0, separator)].map((character) => character.charCodeAt(0));
  const data = [...lower.slice(separator + 1)].map((character) => base32.indexOf(character));
  let check = 1;
  for (const value of [...name.map((code) => code >> 5), 0, ...name.map((code) => code & 31), ...data]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, factor] of generator.entries()) if ((top >>> bit) & 1) check ^= factor;
  }
  return !data.includes(-1) && (check === 1 || check === 0x2bc830a3);
}

/** An address of nobody, as contracts use it, or of one character alone. */
const nobody = /^0x(?:0{30}|(.)\1{39}$)/i;

/** Twenty bytes that are all characters of a text in ASCII. */
const spelled = /^(?:[2-6][\da-f]|7[\da-e]){20}$/i;

/** Whether a word is an address of Ethereum: in capitals and small letters, those of its hash (EIP-55). */
export function isEthereumAddress(address: string, surroundings: Surroundings): boolean {
  if (!isWord(surroundings) || nobody.test(address)) return false;
  const digits = address.slice(2);
  if (spelled.test(digits)) return false;
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return true;
  const hash = keccak256(lower);
  return [...lower].every((digit, at) => digits[at] === ((hash[at] ?? '') > '7' ? digit.toUpperCase() : digit));
}
