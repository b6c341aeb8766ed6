import { isAll, isDigit, isSpace, isUpper } from './characters.ts';
import { beforeCode, beforeCodes, durations, phrases, sizes } from './template-words.ts';

/** Whether a text is three digits that a response of HTTP may bear. */
function isStatus(digits: string, least = 1): boolean {
  return digits.length === 3 && Number(digits[0]) >= least && Number(digits[0]) < 6;
}

/** Whether a phrase of HTTP follows, such as ` Not Found` or ` (Bad Gateway)`. */
function isBeforePhrase(text: string, end: number): boolean {
  if (text[end] !== ' ') return false;
  const at = text[end + 1] === '(' ? end + 2 : end + 1;
  return phrases.some((phrase) => text.startsWith(phrase, at));
}

/** How a number stays in a template that says what went wrong: by what stands before it, or by what follows. */
export function tellingNumber(
  text: string,
  {
    start,
    end,
    last,
    both,
    isFirst,
  }: { readonly start: number; readonly end: number; readonly last: string; readonly both: string; readonly isFirst: boolean },
): 'told' | 'leaning' | undefined {
  const signed = text.slice(start, end);
  const digits = signed[0] === '-' ? signed.slice(1) : signed;
  if (digits.length > 5 || !isAll(digits, isDigit)) return undefined;
  const isSigned = digits !== signed;
  if (last === 'error' && text[start - 1] === '#') return 'told';
  if (beforeCode.has(last) && digits.length < 4) return 'told';
  if (beforeCodes.has(both) && (digits.length < 4 || both === 'error_code' || digits.startsWith('10'))) return 'told';
  if (isSigned) return undefined;
  if ((last === 'sqlstate' || both === 'sql_state') && digits.length === 5) return 'told';
  if (isStatus(digits)) {
    if (last.endsWith('status') || last.endsWith('statuscode') || last.endsWith('status_code') || last.startsWith('http'))
      return 'told';
    if (both === 'status_code' || both === 'status_of' || both === 'response_code') return 'told';
  }
  if (last.endsWith('error') && digits.length > 2 && (text[end] === ':' || text.startsWith(' (', end))) return 'leaning';
  if (!isStatus(digits, 4)) return undefined;
  if (isBeforePhrase(text, end)) return 'leaning';
  if (isFirst && text[end] === ' ') return isUpper(text.charCodeAt(end + 1)) || text[end + 1] === '{' ? 'leaning' : undefined;
  const isSaid = last === 'returned' || last === 'response' || last === 'responded' || both === 'responded_with';
  return isSaid && (end >= text.length || '.,:;)'.includes(text.charAt(end))) ? 'leaning' : undefined;
}

/** The kind of measure that a number and its unit are; undefined where the word is no unit. */
export function measureOf(unit: string): 'duration' | 'size' | undefined {
  if (unit.length > 12) return undefined;
  const small = unit.toLowerCase();
  if (durations.has(unit) || (unit.length > 1 && durations.has(small))) return 'duration';
  return sizes.has(small) || unit === 'M' ? 'size' : undefined;
}

/** Where the unit ends that stands behind a number and a space, with its kind. */
export function unitAfter(text: string, end: number): { readonly kind: string; readonly end: number } | undefined {
  if (text[end] !== ' ') return undefined;
  let at = end + 1;
  while (at < text.length && at - end < 16 && !isSpace(text.charCodeAt(at)) && !',;:.()[]!?<>"\'='.includes(text.charAt(at)))
    at += 1;
  const kind = measureOf(text.slice(end + 1, at));
  return kind === undefined || text[at] === '(' || text[at] === '=' ? undefined : { kind, end: at };
}
