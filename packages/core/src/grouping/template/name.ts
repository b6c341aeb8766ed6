import { isAll, isDigit, isLetter, isUpper, skip } from '../characters.ts';
import { codePrefixes, technical } from './words.ts';

/** Whether a name stands in the table, whatever signs are written in it. */
export function isWritten(name: string): boolean {
  if (name.length > 20) return false;
  let made = '';
  let from = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code !== 95 && (code < 45 || code > 47)) continue;
    made += name.slice(from, at);
    from = at + 1;
  }
  return technical.has((made + name.slice(from)).toLowerCase());
}

/** Whether digits belong to a part of a name that means something, such as those of `OAuth2Client` or `aes-256-gcm`. */
function isTold(name: string, start: number, end: number): boolean {
  let from = name[start - 1] === '-' ? start - 1 : start;
  while (
    from > 0 &&
    isLetter(name.charCodeAt(from - 1)) &&
    !(isUpper(name.charCodeAt(from)) && !isUpper(name.charCodeAt(from - 1)))
  )
    from -= 1;
  const behind = name.charCodeAt(end);
  return end - from > 3 && !(isLetter(behind) && !isUpper(behind)) && isWritten(name.slice(from, end));
}

/** Whether a name is a constant of a program, such as `NGHTTP2_REFUSED_STREAM`: words in capitals, a digit behind each at most. */
function isConstant(name: string): boolean {
  if (!isUpper(name.charCodeAt(0)) || !name.includes('_') || name.length > 47) return false;
  return name.split('_').every((part) => {
    const letters = skip(part, 0, part.length, isUpper);
    return letters > 1 && (letters === part.length || (letters === part.length - 1 && isDigit(part.charCodeAt(letters))));
  });
}

/** Whether a name with digits means something: a technical one, a version such as `v2`, or one that is made of such. */
export function isTechnical(name: string): boolean {
  const first = name.charCodeAt(0);
  if (first > 127 || (isDigit(first) && name.length > 4)) return false;
  if (isConstant(name) || isWritten(name) || (name[0] === 'v' && name.length < 4 && isAll(name.slice(1), isDigit))) return true;
  if (name.startsWith('ERR_') || name.startsWith('SIG'))
    return isAll(name, (code) => isUpper(code) || isDigit(code) || code === 95);
  let isMade = false;
  for (let at = 0; at < name.length && name.length < 41; at += 1) {
    const start = at;
    at = skip(name, at, name.length, isDigit);
    if (at > start && !isTold(name, start, at)) return false;
    isMade ||= at > start;
  }
  return isMade;
}

/**
 * Whether a name is the code of a vendor, such as `ORA-00001` or `TS2345`; those of one letter, such as `E11000`, need to
 * stand where codes do: after a word that says so, or at the start of the message.
 */
export function isVendorCode(name: string, last: string, isFirst: boolean): boolean {
  if (!isUpper(name.charCodeAt(0))) return false;
  const letters = skip(name, 0, name.length, isUpper);
  const digits = name[letters] === '-' ? letters + 1 : letters;
  const end = skip(name, digits, name.length, isDigit);
  if (end - digits < 2 || end - digits > 7 || end + (isUpper(name.charCodeAt(end)) ? 1 : 0) < name.length) return false;
  if (codePrefixes.has(name.slice(0, letters))) return true;
  return digits === 1 && letters === 1 && (isFirst || last.endsWith('error') || last.endsWith('code'));
}

/** Folders that paths of Windows hold, with names of persons beside them. */
const ofUsers: readonly string[] = ['Users', 'Documents', 'Desktop', 'Downloads', 'Profiles', 'Home'];

/**
 * Whether a name with backslashes is that of a class, such as `App\\Jobs\\SendInvoice`, and no path: words that begin with
 * capitals, none of them in capitals alone, of which there are three or the first is that of the application.
 */
export function isClass(name: string): boolean {
  const parts = name.split('\\').filter((part) => part !== '');
  if (parts.length < 2 || name.length > 200 || name.startsWith('\\\\')) return false;
  if (parts.some((part) => ofUsers.includes(part))) return false;
  if (parts.length < 3 && parts[0] !== 'App') return false;
  return parts.every((part) => {
    const letters = skip(part, 1, part.length, isLetter);
    return isUpper(part.charCodeAt(0)) && letters === part.length && part !== part.toUpperCase();
  });
}
