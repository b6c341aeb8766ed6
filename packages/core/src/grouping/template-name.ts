import { isAll, isDigit, isLetter, isLower, isUpper } from './characters.ts';
import { codePrefixes, technical } from './template-words.ts';

/** A name in small letters, without the signs that some write in it. */
function plain(name: string): string {
  let made = '';
  for (const sign of name.toLowerCase()) if (!'-_/.'.includes(sign)) made += sign;
  return made;
}

/** Whether a name stands in the table as it is. */
export function isWritten(name: string): boolean {
  return name.length < 20 && technical.has(plain(name));
}

/** Whether digits belong to a part of a name that means something, such as those of `OAuth2Client` or `aes-256-gcm`. */
function isTold(name: string, start: number, end: number): boolean {
  if (isLower(name.charCodeAt(end))) return false;
  let from = name[start - 1] === '-' ? start - 1 : start;
  while (
    from > 0 &&
    isLetter(name.charCodeAt(from - 1)) &&
    !(isLower(name.charCodeAt(from - 1)) && isUpper(name.charCodeAt(from)))
  )
    from -= 1;
  const part = plain(name.slice(from, end));
  return part.length > 3 && (technical.has(part) || part === `http${name.slice(end - 3, end)}`);
}

/** Whether a name with digits means something: a technical one, a version such as `v2`, or one that is made of such. */
export function isTechnical(name: string): boolean {
  if (name.length > 40) return false;
  if (isWritten(name) || ((name[0] === 'v' || name[0] === 'V') && name.length < 4 && isAll(name.slice(1), isDigit))) return true;
  if (name.startsWith('ERR_') || name.startsWith('SIG'))
    return isAll(name, (code) => isUpper(code) || isDigit(code) || code === 95);
  let runs = 0;
  for (let at = 0; at < name.length; at += 1) {
    const start = at;
    while (isDigit(name.charCodeAt(at))) at += 1;
    if (at > start) {
      runs += 1;
      if (!isTold(name, start, at)) return false;
    }
  }
  return runs > 0;
}

/**
 * Whether a name is the code of a vendor, such as `ORA-00001`, `TS2345` or `E11000`; short ones need to stand where codes
 * do: after a word that says so, at the start of the message, or before a colon.
 */
export function isVendorCode(name: string, { last, isFirst }: { readonly last: string; readonly isFirst: boolean }): boolean {
  let at = 0;
  while (isUpper(name.charCodeAt(at))) at += 1;
  const prefix = name.slice(0, at);
  if (name[at] === '-') at += 1;
  const digits = at;
  while (isDigit(name.charCodeAt(at))) at += 1;
  const count = at - digits;
  const isShaped = count > 1 && count < 8 && (at === name.length || (at === name.length - 1 && isUpper(name.charCodeAt(at))));
  if (!isShaped) return false;
  if (codePrefixes.has(prefix)) return count > 2;
  const isSaid = isFirst || last.endsWith('error') || last.endsWith('code') || last === 'errno' || last === 'sqlstate';
  return 'EPWFHRC'.includes(prefix) && prefix.length === 1 && digits === 1 && isSaid;
}
