import { isConsonant, isDigit, isForeignDigit, isLetter, isUpper, mostConsonants, skip } from '../characters.ts';
import { ofPeople } from '../file-extensions.ts';
import { digitShape, isDate } from './date.ts';
import { measureOf } from './number.ts';
import { domains, purposes } from './words.ts';

/** Whether a word is an address of IPv4, perhaps with its mask or a port behind a hash: four numbers of one to three digits. */
function isAddress(shape: string): boolean {
  if (shape.length !== 7 && shape[7] !== '/' && shape[7] !== '#') return false;
  for (let at = 0; at < 7; at += 1) {
    const code = shape.charCodeAt(at);
    if (at % 2 === 0 ? code < 49 || code > 51 : code !== 46) return false;
  }
  return true;
}

/** Whether a text is the number of a version, such as `1.2.3-rc.1`, or a range of them, such as `^1.2`, and no address. */
export function isVersion(text: string): boolean {
  const start = '^~'.includes(text.charAt(0)) ? 1 : 0;
  const end = skip(text, start, text.length, (code) => isDigit(code) || code === 46);
  const number = text.slice(start, end);
  const isWhole = end === text.length || (text[end] === '-' && number.split('.').length === 3);
  return number !== '' && isWhole && !isAddress(digitShape(number));
}

/** The measure that a word such as `5ms`, `1h2m` or `1.5GiB` is. */
function measure(word: string): string | undefined {
  let kind: string | undefined;
  for (let at = word[0] === '-' ? 1 : 0; at < word.length; ) {
    const isNumber = (code: number): boolean => isDigit(code) || code === 46;
    const unit = skip(word, at, word.length, isNumber);
    const end = skip(word, unit, word.length, (code) => !isNumber(code));
    kind = unit > at ? measureOf(word.slice(unit, end)) : undefined;
    if (kind === undefined) return undefined;
    at = end;
  }
  return kind;
}

const assets: readonly string[] = ['js', 'css', 'mjs', 'map', 'wasm'];

/** Whether capitals and small letters change as they do by chance. */
function isRandom(odd: number, letters: number): boolean {
  return (odd > 1 && odd * 4 >= letters) || (odd > 2 && odd * 6 >= letters);
}

/**
 * How often capitals and small letters change in a word as in no name of a program: a small letter alone between
 * capitals, capitals that begin within a word and go on in small letters, and more consonants than can be said.
 */
function oddOf(word: string): number {
  let [odd, small, capitals, isAfterSmall, consonants] = [0, 0, 0, false, 0];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    consonants = isConsonant(code) ? (isUpper(code) === capitals > 0 ? consonants + 1 : 1) : 0;
    if (consonants > mostConsonants) odd += word.length;
    if (!isLetter(code)) [small, capitals, isAfterSmall] = [0, 0, false];
    else if (isUpper(code)) {
      if (small === 1 && at > 1) odd += 1;
      if (capitals === 0) isAfterSmall = small > 0;
      [small, capitals] = [0, capitals + 1];
    } else {
      if (capitals > 1) odd += isAfterSmall ? 2 : 1;
      [small, capitals] = [small + 1, 0];
    }
  }
  return capitals === 1 && isAfterSmall ? odd + 1 : odd;
}

/** Whether a word looks drawn by chance although parts of it are names. */
export function isOdd(word: string): boolean {
  return isRandom(oddOf(word), word.length);
}

/** Whether a name ends as those of hosts in a country do that parts them by purpose, such as `.edu.hk` and `.com.mx`. */
function isOfCountry(word: string, end: string): boolean {
  const dot = word.lastIndexOf('.', word.length - 4);
  return end.length === 2 && dot > 0 && purposes.has(word.slice(dot + 1, -3));
}

/** Whether a word with a slash begins with the name of a host, as `example.com/IN` does. */
function isBehindHost(word: string): boolean {
  const head = word.slice(0, word.indexOf('/'));
  const dot = head.lastIndexOf('.');
  return dot > 0 && head !== 'socket.io' && domains.has(head.slice(dot + 1));
}

/**
 * The kind of value that a word is which is no known name; undefined where it is a word that means something. Whatever
 * holds a digit is a value.
 */
export function kindOf(word: string): string | undefined {
  let [digits, hex, letters, dots, colons, slashes, others, dashes] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (isLetter(code)) {
      letters += 1;
      if ((code | 32) < 103) hex += 1;
    } else if (isDigit(code)) digits += 1;
    else if (code === 46) dots += 1;
    else if (code === 58) colons += 1;
    else if (code === 45) dashes += 1;
    // A port, a zone or the length of a network stands behind an address.
    else if (colons > 1 && digits > 0 && letters === hex && (code === 35 || code === 37 || code === 47)) break;
    else if (code === 43 && at === 0) continue;
    else if (code === 47) slashes += 1;
    else if (code === 92) slashes += 2;
    else {
      others += 1;
      if (code > 1631 && isForeignDigit(code)) digits += 1;
    }
  }
  const sign = Math.max(word.indexOf('@'), word.indexOf('＠'));
  if (sign > 0 && sign < word.length - 1 && !isVersion(word.slice(sign + 1))) return 'email';
  if (letters + digits + others === 0) return undefined;
  // What was masked before.
  if (word.includes('***')) return 'id';
  if (
    colons === 5 &&
    word.length === 17 &&
    letters + digits === 12 &&
    letters === hex &&
    word.split(':').every((part) => part.length === 2)
  )
    return 'mac';
  const shape = digits > 0 ? digitShape(word) : '';
  const first = word[0];
  const isRooted = first === '/' || first === '~' || word.startsWith('./') || word.startsWith('../');
  if (digits > 0 && !isRooted) {
    if (isAddress(shape)) return 'ip';
    if (colons > 1 && others + dashes + slashes === 0 && letters === hex) {
      if (colons > 2 || word.includes('::')) return 'ip';
      if (letters > 0) return 'mac';
    }
    if (isDate(shape)) return 'date';
  }
  const end = word.slice(word.lastIndexOf('.') + 1);
  const isFile = dots > 0 && end.length < 6;
  if (
    (isRooted && word.length > 1) ||
    slashes > 1 ||
    (slashes > 0 && digits > 0) ||
    (slashes > 0 && isFile && end.indexOf('/') < 0) ||
    (slashes === 1 && dots > 0 && isBehindHost(word))
  ) {
    if (letters + others === 0) return 'int';
    return dots === 0 && digits > 0 && !isRooted && oddOf(word) > 1 ? 'id' : 'path';
  }
  if (isFile && ofPeople.has(end.toLowerCase())) return 'path';
  if (isFile && assets.includes(end)) {
    const hash = word.slice(-end.length - 8, -end.length - 1);
    if (
      digits > 0 ||
      oddOf(word) > 1 ||
      ('-.'.includes(word.charAt(word.length - end.length - 10)) && hash !== hash.toLowerCase())
    )
      return 'path';
  }
  const isHexadecimal = letters === hex && others === 0;
  if (digits > 0) {
    if (letters === 0 && (others === 0 || word.endsWith('%')) && colons === 0 && dashes < (first === '-' ? 2 : 1))
      return dots > 0 ? 'float' : 'int';
    if (isHexadecimal && dashes === 4 && word.length === 36) return 'uuid';
    const isMeasure = (!isHexadecimal || word.length < 6 || dots > 0) && word.charCodeAt(0) < 58;
    const kind = isMeasure ? measure(word) : undefined;
    if (kind !== undefined) return kind;
    if (isHexadecimal || word.startsWith('0x')) return 'hex';
  } else if (isHexadecimal && word.length > 7 && !word.includes('::')) return 'hex';
  else if (letters > 7 && isRandom(oddOf(word), letters)) return 'id';
  const isHost = dots > 0 && colons + slashes === 0 && word !== 'socket.io' && (domains.has(end) || isOfCountry(word, end));
  if (isHost || word.toLowerCase().startsWith('www.')) return 'host';
  return digits > 0 || (letters > 60 && dots + dashes + slashes + others === 0) ? 'id' : undefined;
}
