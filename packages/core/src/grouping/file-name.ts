import { isDigit, isLetter, isUpper } from './characters.ts';

/** How many characters of a text pass. */
function count(text: string, passes: (code: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (passes(text.charCodeAt(at))) found += 1;
  return found;
}

/** Whether a part of a name is a bundler's hash of the content: hexadecimal digits, or letters and digits of mixed kinds. */
function isContentHash(part: string): boolean {
  const [digits, capitals] = [count(part, isDigit), count(part, isUpper)];
  if (digits === 0 && capitals < 3) return false;
  if (/^[\da-f]{6,64}$/i.test(part)) return digits > 0;
  if (part.length < 8 || (capitals < 3 && /^[a-z]+\d+$/i.test(part))) return false;
  return digits > 1 || (digits === 1 && capitals > 1) || (part.length === 8 && capitals > 2);
}

function withoutHash(whole: string, part: string): string {
  return isContentHash(part) ? '' : whole;
}

/** Whether eight characters are letters of both cases, and two digits or one behind three capitals. */
function isMixed(part: string): boolean {
  return /[a-z]/.test(part) && /[A-Z]/.test(part) && /\d.{0,6}\d|(?:[A-Z].{0,5}){3}\d/.test(part);
}

/** Whether a name may hold a version or a hash of content: digits about a dot, or a word long enough with a digit or three capitals. */
function isTelling(name: string): boolean {
  let [length, digits, capitals, others] = [0, 0, 0, 0];
  for (let at = 0; at <= name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (isLetter(code) || isDigit(code) || code === 45 || code === 95) {
      length += 1;
      if (isDigit(code)) digits += 1;
      else if (isUpper(code)) capitals += 1;
      if (isLetter(code) && (code | 32) > 102) others += 1;
      continue;
    }
    if (code === 46 && isDigit(name.charCodeAt(at - 1)) && isDigit(name.charCodeAt(at + 1))) return true;
    if ((digits > 0 || capitals > 2) && (length > 7 || (length > 5 && others === 0))) return true;
    [length, digits, capitals, others] = [0, 0, 0, 0];
  }
  return false;
}

/** The name of a file without what changes from release to release: its versions and the hashes of its content. */
export function stableName(name: string): string {
  const start = name.slice(0, 256);
  // Most names have neither, and a stack has many.
  if (!isTelling(start)) return start;
  return (
    start
      .replace(/@?(?<!\d)\d{1,5}(?:\.\d{1,5}(?!\d)){2,}|@?(?<!\d)\d{1,5}\.\d{1,5}(?![a-z\d])/gi, '')
      .replace(/[.-]([\w-]{8})(?=\.[a-z]{2,4}$|$)/, withoutHash)
      .replace(/[._~-]([a-z\d]{6,64})(?=[._~:-]|$)/gi, withoutHash)
      .replace(/^([a-z\d]{16,64})(?=[._~:-]|$)/i, withoutHash)
      // Nothing but the hash: letters of both cases, and digits.
      .replace(/^([\w-]{8})(?=\.m?js$)/, (whole, part) => (isMixed(part) ? withoutHash(whole, part) : whole))
  );
}
