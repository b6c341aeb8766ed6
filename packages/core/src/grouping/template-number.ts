import { isAll, isDigit, isLetter, isUpper, skip } from './characters.ts';
import { services } from './service-ports.ts';
import type { Output } from './template-output.ts';
import { beforeCode, durations, phrases, sizes } from './template-words.ts';

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
  const kind =
    text[end] === ' ' && (to >= text.length || ' .,;:)!?'.includes(text.charAt(to)))
      ? measureOf(text.slice(end + 1, to))
      : undefined;
  return kind === undefined ? undefined : { kind, end: to };
}

/** Ports that hosts of every kind listen on, so that they tell no service from another. */
const ofWeb: readonly string[] = ['80', '443'];

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
  if ((beforeCode.has(last) || beforeCode.has(both)) && (digits.length < 4 || both === 'error_code' || digits.startsWith('10')))
    return 'told';
  if ((last === 'sqlstate' || both === 'sql_state') && digits.length === 5) return 'told';
  if (
    isStatus &&
    (last.endsWith('status') ||
      last.endsWith('statuscode') ||
      last.startsWith('http') ||
      ' status_code status_of response_code '.includes(` ${both} `))
  )
    return 'told';
  const behind = text.slice(end, end + 2);
  if (last.endsWith('error') && digits.length > 2 && (behind[0] === ':' || behind === ' (')) return 'leaning';
  if (!isStatus || digits < '4') return undefined;
  if (behind[0] === ' ' && phrases.some((phrase) => text.startsWith(phrase, end + (behind === ' (' ? 2 : 1)))) return 'leaning';
  if (output.isEmpty()) return behind[0] === ' ' && (behind[1] === '{' || isUpper(behind.charCodeAt(1))) ? 'leaning' : undefined;
  const isSaid = last === 'returned' || last === 'response' || both === 'responded_with';
  return isSaid && '.,:;)'.includes(behind.charAt(0)) ? 'leaning' : undefined;
}
