import { isAll, isDigit, isLetter, isSpace, isUpper, skip } from '../characters.ts';
import { services } from '../service-ports.ts';
import type { Output } from './output.ts';
import { beforeCode, beforeResult, durations, phrases, sizes } from './words.ts';

/** The kind of measure that a number and its unit are; undefined where the word is no unit. */
export function measureOf(unit: string): 'duration' | 'size' | undefined {
  const small = unit.toLowerCase();
  const one = small.length > 1 && small.endsWith('s') ? small.slice(0, -1) : small;
  if (unit === 'M' || unit === 'B' || sizes.has(one)) return 'size';
  return durations.has(one) || durations.has(small) ? 'duration' : undefined;
}

/** Where the unit ends that stands behind a number and a space, with its kind. */
export function unitAfter(text: string, end: number): { readonly kind: string; readonly end: number } | undefined {
  const to = skip(text, end + 1, end + 14, (code) => isLetter(code) || code === 181);
  const unit = text.slice(end + 1, to);
  const kind =
    isSpace(text.charCodeAt(end)) && (to >= text.length || ' .,;:)!?'.includes(text.charAt(to)))
      ? /^[ap]m$/i.test(unit)
        ? 'int'
        : measureOf(unit)
      : undefined;
  return kind === undefined ? undefined : { kind, end: to };
}

/** Ports that hosts of every kind listen on, so that they tell no service from another. */
const ofWeb: readonly string[] = ['80', '443'];

/** Whether a number is a status by which HTTP tells of a failure (RFC 9110 and its registry, and those of nginx and Cloudflare). */
function isFailure(digits: string): boolean {
  const number = Number(digits);
  return (number > 399 && number < 432) || number === 451 || number === 499 || (number > 499 && number < 531);
}

/** Whether a number in a message about a request is its status: in brackets, behind a colon at the end, or behind `error`. */
function isStatusOfRequest(text: string, start: number, end: number, output: Output): boolean {
  const sign = text[start - 1];
  if (sign === '(' && text[end] === ')') return output.isOfRequest();
  const isLed = output.last() === 'error' || (sign === ' ' && text[start - 2] === ':');
  if (!isLed || !output.isOfRequest()) return false;
  const stop = '.,;)'.includes(text.charAt(end) || ' ') ? end + 1 : end;
  const next = skip(text, stop, text.length, isSpace);
  return next >= text.length || stop > end || text.startsWith('<cut>', next);
}

/** Whether a number is a code of a WebSocket that is closed (RFC 6455, section 7.4.1). */
function isClosing(digits: string): boolean {
  return digits.length === 4 && digits > '0999' && digits < '1016';
}

/** Whether a number in hexadecimal digits says what went wrong, such as that of `HRESULT 0x80070005`. */
export function isResult(word: string, output: Output): boolean {
  const isLong = word.length === 10 && word.startsWith('0x');
  return isLong && (beforeResult.has(output.last()) || beforeResult.has(output.both()));
}

/** Whether a word is a SQLSTATE: it stands behind that name, and has five signs (ISO/IEC 9075). */
export function isState(word: string, output: Output): boolean {
  if (word.length !== 5 || (output.last() !== 'sqlstate' && output.both() !== 'sql_state')) return false;
  return isAll(word, (code) => isDigit(code) || isUpper(code));
}

/** Where a status ends that enhances the reply of a mail server, such as `5.1.1` (RFC 3463); -1 where none stands. */
function enhancedEnd(text: string, start: number): number {
  const subject = skip(text, start + 2, start + 3, isDigit);
  const detail = skip(text, subject + 1, subject + 4, isDigit);
  const isStatus = '45'.includes(text[start] ?? ' ') && text[start + 1] === '.' && text[subject] === '.';
  const isMore = text[detail] === '.' && isDigit(text.charCodeAt(detail + 1));
  return isStatus && subject > start + 2 && (text[start + 2] ?? '9') < '8' && detail > subject + 1 && !isMore ? detail : -1;
}

/** Whether a word is the reply of a mail server with its enhanced status, or one of the two: `550 5.1.1`, `550-5.1.1`. */
export function isMailReply(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first !== 52 && first !== 53) return false;
  const isSole = text[start + 1] === '.';
  const from = isSole ? start - 4 : start;
  if (from < 0 || !isDigit(text.charCodeAt(from + 1)) || !isDigit(text.charCodeAt(from + 2))) return false;
  if (text[from] !== text[from + 4] || !' -'.includes(text[from + 3] ?? '.') || isDigit(text.charCodeAt(from - 1))) return false;
  const stop = enhancedEnd(text, from + 4);
  return stop !== -1 && (end === stop || (!isSole && end === from + 3));
}

/** Whether a number is the code that a driver of MySQL shows with its message: `(2006, 'MySQL server has gone away')`. */
function isCodeOfDriver(text: string, start: number, end: number, last: string): boolean {
  if (end - start !== 4 || text[start - 1] !== '(' || !(text.startsWith(", '", end) || text.startsWith(', "', end))) return false;
  return start === 1 || last.endsWith('error') || text.startsWith(') ', start - 3);
}

/** Whether an answer or a sentence begins behind a number. */
function opensReason(behind: string): boolean {
  return behind[0] === ' ' && (behind[1] === '{' || behind[1] === '<' || isUpper(behind.charCodeAt(1)));
}

/** Whether a number says what went wrong: by the words before it (`told`), or by what follows it (`leaning`). */
export function tellingNumber(text: string, start: number, end: number, output: Output): 'told' | 'leaning' | undefined {
  const [last, both] = [output.last(), output.both()];
  const number = text.slice(start, end);
  const digits = number[0] === '-' ? number.slice(1) : number;
  if (digits.length > 5 || !isAll(digits, isDigit)) return undefined;
  const isPort =
    Object.hasOwn(services, digits) && !ofWeb.includes(digits) && (output.endsWith('<host>:') || output.endsWith('localhost:'));
  const isStatus = digits.length === 3 && digits < '6' && digits > '1';
  if (isPort || (last === 'error' && text[start - 1] === '#')) return 'told';
  if (last.endsWith('error') && text[start - 1] === '[' && isLetter(text.charCodeAt(start - 2))) return 'told';
  const isOfError = both.endsWith('error_code') || both.endsWith('domain_error');
  if (
    (beforeCode.has(last) || beforeCode.has(both) || isOfError) &&
    (digits.length < 4 || isOfError || last === 'errno' || digits.startsWith('10'))
  )
    return 'told';
  if (isCodeOfDriver(text, start, end, last)) return 'told';
  const isSet = text[start - 1] === '(' || (text[start - 1] === ' ' && text[start - 2] === ':') || both === 'websocket_closed';
  if ((last === 'exited' && digits.length < 4 && text[start - 1] === '(') || (last === 'closed' && isSet && isClosing(digits)))
    return 'told';
  if (isState(digits, output)) return 'told';
  if (
    isStatus &&
    (last.endsWith('status') ||
      last.endsWith('statuscode') ||
      last.startsWith('http') ||
      ' status_code status_of response_code '.includes(` ${both} `))
  )
    return 'told';
  const behind = text.slice(end, end + 2);
  const isLast = last === 'error' && text[start - 1] === ' ' && behind === '' && digits.length > 3;
  if (last.endsWith('error') && digits.length > 2 && (behind[0] === ':' || behind === ' (' || isLast)) return 'leaning';
  if (!isStatus || digits < '4') return undefined;
  if (isFailure(digits)) {
    if (text.startsWith('Error: ', start - 7) && (end === text.length ? start === 7 : opensReason(behind))) return 'leaning';
    if (both === 'returned_code') return 'leaning';
    if (isStatusOfRequest(text, start, end, output)) return 'leaning';
    if ((last === 'received' || last === 'got') && text.startsWith(' from ', end)) return 'leaning';
    if (output.isEmpty() && text.startsWith(' status code', end)) return 'leaning';
  }
  if (behind[0] === ' ' && phrases.some((phrase) => text.startsWith(phrase, end + (behind === ' (' ? 2 : 1)))) return 'leaning';
  if (output.isEmpty()) return opensReason(behind) ? 'leaning' : undefined;
  const isSaid = ['returned', 'response', 'answered'].includes(last) || both === 'responded_with';
  return isSaid && '.,:;)'.includes(behind.charAt(0)) ? 'leaning' : undefined;
}
