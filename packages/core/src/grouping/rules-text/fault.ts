import { isBlank, isLineBreak } from './characters.ts';

/** Why a text cannot be read: where, what is wrong there, and how to mend it. */
export interface Fault {
  readonly at: number;
  readonly message: string;
  readonly fix: string;
}

export function isFault(value: object): value is Fault {
  return 'fix' in value;
}

/** What a text of rules is called, and how its rules look, for whoever made a slip. */
export interface Wording {
  readonly example: string;
  /** What is wrong with a rule that ends behind its matchers. */
  readonly withoutEnd: string;
}

export const fingerprintWording: Wording = {
  example: 'error.type:TimeoutError -> timeout',
  withoutEnd: 'a rule without ->',
};

/** Characters that nobody sees; the first is what some editors put before a text. */
const invisible: readonly number[] = [0xfeff, 0x200b, 0x200c, 0x200d, 0x2060, 0xad];

/** A blank that separates nothing, which looks as if it did, or what does not look like anything. */
function strangeBlank(text: string, at: number): Fault | undefined {
  const code = text.charCodeAt(at);
  if (invisible.includes(code)) {
    const message = `an invisible character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
    return { at, message, fix: 'Delete it, or quote the pattern that needs it.' };
  }
  if (!isBlank(code) || isLineBreak(code) || code === 0x20) return undefined;
  const name = code === 0x09 ? 'a tab' : `a blank that is no space (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
  return { at, message: `${name} between the words of a rule`, fix: 'Separate by spaces only; quote a pattern that holds one.' };
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || isLineBreak(text.charCodeAt(at));
}

const neighbours = '[ function:caller ] | function:name | [ function:callee ]';

/** What the reader had just passed when it came to a halt. */
export interface Halt {
  readonly at: number;
  /** The pattern before it, as it is written. */
  readonly last?: { readonly text: string; readonly at: number };
  /** What was wanted there. */
  readonly wanted: 'bar' | 'closing bracket' | 'colon' | 'matcher' | 'opening bracket' | 'pattern';
}

/** Why the conditions before the `->` cannot be read. */
export function faultOfConditions(text: string, { at, last, wanted }: Halt, { example, withoutEnd }: Wording): Fault {
  const arrow = last === undefined || last.text.startsWith('"') ? -1 : last.text.indexOf('->');
  const blank = strangeBlank(text, at);
  if (blank !== undefined) return blank;
  if (last !== undefined && arrow !== -1)
    return {
      at: last.at + arrow,
      message: 'a -> that the pattern before it takes for its own',
      fix: `Put a space there: ${example}`,
    };
  if (wanted === 'pattern')
    return { at, message: 'no pattern after the colon', fix: 'Write it right behind the colon, and quote one with spaces.' };
  if (wanted === 'closing bracket')
    return { at, message: 'no ] where the neighbouring frame ends', fix: `Write one matcher, with spaces: ${neighbours}` };
  if (text.startsWith('&&', at) || text.startsWith('||', at))
    return { at, message: 'an operator between matchers', fix: 'Leave it out: all matchers of a rule have to hold.' };
  if (wanted === 'bar' || wanted === 'opening bracket')
    return {
      at,
      message: `no ${wanted === 'bar' ? '|' : '['} where a neighbouring frame is asked for`,
      fix: `Write ${neighbours}`,
    };
  const end = last === undefined ? at : last.at + last.text.length;
  if (last?.text.startsWith('"') === true && !isBlank(text.charCodeAt(end)) && end < text.length)
    return {
      at: end,
      message: 'something right behind a closing quote',
      fix: 'Put a space there, or write \\" for a quote within.',
    };
  if (isEnd(text, at)) return { at, message: withoutEnd, fix: `Write it like this: ${example}` };
  if (text.startsWith('->', at)) return { at, message: 'a rule without a matcher', fix: `Write one before the ->: ${example}` };
  if (wanted === 'colon')
    return { at, message: 'a word without a colon among the matchers', fix: `Write each as name:pattern: ${example}` };
  return { at, message: 'something that is no matcher', fix: `Write each as name:pattern: ${example}` };
}

/** Why the parts behind the `->` cannot be read. */
export function faultOfParts(text: string, at: number, isFirst: boolean): Fault {
  const blank = strangeBlank(text, at);
  if (blank !== undefined) return blank;
  if (text[at] === '{')
    return {
      at,
      message: 'a brace that begins no variable',
      fix: 'Write a variable as {{ name }}, and quote a part with a brace.',
    };
  if (text[at] === ',') return { at, message: 'a comma with no part before it', fix: 'Leave it out.' };
  if (isFirst) return { at, message: 'no part after the ->', fix: `Write at least one: ${fingerprintWording.example}` };
  return { at, message: 'something that is no part of a fingerprint', fix: 'Quote it.' };
}
