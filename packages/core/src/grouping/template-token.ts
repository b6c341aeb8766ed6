import { isDigit, isForeignDigit, isLetter, isLower } from './characters.ts';
import { digitShape, isDate } from './template-date.ts';
import { measureOf } from './template-number.ts';
import { domains } from './template-words.ts';

/** What a word is made of. */
interface Make {
  readonly digits: number;
  readonly letters: number;
  /** Letters that are no digits of hexadecimal numbers, and those that are. */
  readonly beyondHex: number;
  readonly hex: number;
  /** Places where capitals and small letters change as in no name of a program. */
  readonly odd: number;
  readonly dots: number;
  readonly colons: number;
  readonly slashes: number;
  readonly dashes: number;
  readonly others: number;
}

function makeOf(word: string): Make {
  let [digits, hex, beyondHex, odd, dots, colons, slashes, dashes, others] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  // How many letters of one case stand side by side.
  let [small, capitals, isAfterSmall] = [0, 0, false];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (isLetter(code)) {
      if ((code | 32) < 103) hex += 1;
      else beyondHex += 1;
      if (isLower(code)) {
        if (capitals > 1) odd += isAfterSmall ? 2 : 1;
        [small, capitals] = [small + 1, 0];
      } else {
        if (small === 1 && at > 1) odd += 1;
        if (small > 0 || capitals === 0) isAfterSmall = small > 0;
        [small, capitals] = [0, capitals + 1];
      }
      continue;
    }
    [small, capitals, isAfterSmall] = [0, 0, false];
    if (isDigit(code)) digits += 1;
    else if (code > 127) {
      if (isForeignDigit(code)) digits += 1;
      others += 1;
    } else if (code === 46) dots += 1;
    else if (code === 58) colons += 1;
    else if (code === 47 || code === 92) slashes += code === 92 ? 2 : 1;
    else if (code === 45) dashes += 1;
    else others += 1;
  }
  if (capitals === 1 && isAfterSmall) odd += 1;
  return { digits, letters: hex + beyondHex, beyondHex, hex, odd, dots, colons, slashes, dashes, others };
}

/** Whether a word is an address of IPv4, with its mask. */
function isAddress(shape: string): boolean {
  const [host = '', mask = '1'] = shape.split('/');
  return (
    host.length === 7 &&
    [0, 2, 4, 6].every((at) => '123'.includes(host.charAt(at))) &&
    host[1] === '.' &&
    host[3] === '.' &&
    host[5] === '.' &&
    '12'.includes(mask)
  );
}

function isUuid(word: string): boolean {
  return word.length === 36 && [8, 13, 18, 23].every((at) => word[at] === '-');
}

/** The measure that a word such as `5ms`, `1h2m` or `1.5GiB` is. */
function measure(word: string): string | undefined {
  let [at, kind]: [number, string | undefined] = [word[0] === '-' || word[0] === '+' ? 1 : 0, undefined];
  while (at < word.length) {
    const start = at;
    while (isDigit(word.charCodeAt(at)) || word[at] === '.') at += 1;
    const unit = at;
    while (at < word.length && !isDigit(word.charCodeAt(at)) && word[at] !== '.') at += 1;
    kind = start === unit ? undefined : measureOf(word.slice(unit, at));
    if (kind === undefined) return undefined;
  }
  return kind;
}

/** A number with its sign, its currency, its exponent and its per cent sign. */
function numberKind(word: string): string | undefined {
  let [at, digits, dots] = [0, 0, 0];
  while ('+-$€£'.includes(word.charAt(at)) && at < word.length) at += 1;
  for (; at < word.length; at += 1) {
    if (isDigit(word.charCodeAt(at))) digits += 1;
    else if (word[at] === '.') dots += 1;
    else break;
  }
  if (digits === 0) return undefined;
  if ((word[at] === 'e' || word[at] === 'E') && at > 0) {
    at += word[at + 1] === '-' || word[at + 1] === '+' ? 2 : 1;
    const start = at;
    while (isDigit(word.charCodeAt(at))) at += 1;
    if (at - start < 1 || at - start > 3 || (dots === 0 && digits > 3)) return undefined;
    dots = 1;
  }
  if ('%€$£'.includes(word.charAt(at))) at += 1;
  return at < word.length ? undefined : dots > 0 ? 'float' : 'int';
}

/** Whether a word ends in a domain, and is no member of an object. */
function isHost(word: string, { dots, slashes }: Make): boolean {
  if (word.toLowerCase().startsWith('www.')) return true;
  const end = word.slice(word.lastIndexOf('.') + 1);
  const isOfOneCase = end === end.toLowerCase() || end === end.toUpperCase();
  return (
    slashes === 0 &&
    isOfOneCase &&
    word !== 'socket.io' &&
    (domains.has(end.toLowerCase()) || (dots > 1 && (end === 'app' || end === 'dev' || end === 'info')))
  );
}

/** Whether a word with a slash is a path, and not two words such as `text/html`. */
function isPath(word: string, { slashes, digits, dots, odd }: Make): boolean {
  const [first, second = '', third] = word;
  if (first === '/' || first === '~') return second !== '';
  if (first === '.' && (second === '/' || (second === '.' && third === '/'))) return true;
  if (slashes === 0) return false;
  if (digits > 0 && dots === 0 && odd > 1) return false;
  const dot = word.lastIndexOf('.');
  return slashes > 1 || digits > 0 || (dot > word.indexOf('/') && word.length - dot < 7);
}

const assets: readonly string[] = ['.js', '.css', '.mjs', '.cjs', '.map', '.wasm', '.ts', '.tsx', '.jsx'];

/** Whether a word is a file with the hash of its content in its name. */
function isAsset(word: string, { digits, odd }: Make): boolean {
  const end = assets.find((name) => word.endsWith(name));
  if (end === undefined) return false;
  const before = word.charAt(word.length - end.length - 9);
  const hash = word.slice(word.length - end.length - 8, word.length - end.length);
  return (
    digits > 0 ||
    odd > 1 ||
    ((before === '-' || before === '.') && hash !== hash.toLowerCase() && hash.slice(1) !== hash.slice(1).toLowerCase())
  );
}

/** The kind of value that a word without digits is. */
function kindOfLetters(word: string, make: Make): string | undefined {
  const { beyondHex, colons, letters, others, dots } = make;
  if (dots > 0 && isAsset(word, make)) return 'path';
  if (beyondHex === 0 && others === 0 && letters > 0 && word.length > 7 && !word.includes('::')) return 'hex';
  if (letters > 7 && isRandom(make)) return 'id';
  if (dots > 0 && colons === 0 && isHost(word, make)) return 'host';
  return letters > 60 && !hasSeparator(make) ? 'id' : undefined;
}

function hasSeparator({ dots, dashes, slashes, others }: Make): boolean {
  return dots + dashes + slashes + others > 0;
}

/** The kind of value that a word with digits is. */
function kindOfMixed(word: string, make: Make): string {
  const { beyondHex, colons, dots, dashes, slashes, letters, others, digits } = make;
  if (dots > 0 && isAsset(word, make)) return 'path';
  if (beyondHex + others + slashes + dots + colons === 0 && isUuid(word)) return 'uuid';
  if (letters === digits && digits === 0) return 'id';
  const number = letters < 2 ? numberKind(word) : undefined;
  const shape = digitShape(word);
  if (isAddress(shape)) return 'ip';
  if (number !== undefined) return number;
  if (isDate(word)) return 'date';
  // Longer ones may be hexadecimal.
  if (letters > 0 && (beyondHex > 0 || word.length < 6 || dots > 0)) {
    const kind = measure(word);
    if (kind !== undefined) return kind;
  }
  if (dots === 2 && word.startsWith('ey') && word.length > 20) return 'jwt';
  if ((word[0] === '0' && (word[1] === 'x' || word[1] === 'X')) || beyondHex + others + dots + dashes === 0) return 'hex';
  return dots > 0 && isHost(word, make) ? 'host' : 'id';
}

/**
 * The kind of value that a word is which is no known name; undefined where it is a word that means something. Whatever
 * holds a digit is a value.
 */
export function kindOf(word: string): string | undefined {
  const make = makeOf(word);
  const { digits, letters, colons, slashes, beyondHex, others, dashes, hex } = make;
  const sign = word.includes('@') ? word.indexOf('@') : word.indexOf('＠');
  if (sign > 0 && sign < word.length - 1) return 'email';
  if (letters + digits + others === 0) return undefined;
  if (slashes > 0 || word[0] === '~') {
    if (letters + others === 0 && isDigit(word.charCodeAt(0)) && !word.includes('\\')) {
      const shape = digitShape(word);
      return isAddress(shape) ? 'ip' : isDate(word) ? 'date' : 'int';
    }
    if (isDate(word)) return 'date';
    if (isPath(word, make)) return 'path';
  }
  if (colons > 1 && beyondHex + others + dashes + slashes === 0 && digits + hex > 0 && (digits > 0 || !word.includes('::'))) {
    if (colons === 5 && word.length === 17 && [2, 5, 8, 11, 14].every((at) => word[at] === ':')) return 'mac';
    if (colons > 2 || word.includes('::')) return 'ip';
  }
  return digits > 0 ? kindOfMixed(word, make) : kindOfLetters(word, make);
}

/** Whether capitals and small letters change as they do by chance. */
function isRandom({ odd, letters }: Make): boolean {
  return (odd > 1 && odd * 4 >= letters) || (odd > 2 && odd * 6 >= letters);
}

/** Whether a word looks drawn by chance although parts of it are names. */
export function isOdd(word: string): boolean {
  return isRandom(makeOf(word));
}
