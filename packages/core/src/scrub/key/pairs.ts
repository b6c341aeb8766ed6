import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { blockEnd } from '../block.ts';
import type { FormValue } from '../form/form.ts';
import type { Matcher } from '../matcher.ts';
import { hashOf } from '../memory.ts';
import type { Span } from '../scan/span.ts';
import { around } from '../scan/surroundings.ts';
import type { Work } from '../work.ts';
import { isSaidInText, isValueBehind, schemes } from './behind-key.ts';
import { keyEnd, keyStart } from './key-bounds.ts';
import { innerLineEnd } from './line-end.ts';
import { madeUpBelow } from './made-up.ts';
import { type Extent, openingAt, valueEnd, wordEnd } from './value-end.ts';

/** A value behind a key, with the quotation mark before it. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A value behind a telling key. */
export interface Pair extends Value {
  readonly detector: Detector;
}

const scheme = new RegExp(`^(?:${schemes})$`, 'i');

/** How long what stands before the kind of a resource may be. */
const longestResource = 110;

/** Whether a key has so many letters as the shortest that is recognised. */
function hasLetters(text: string, start: number, end: number, fewest: number): boolean {
  let letters = 0;
  for (let at = start; at < end && letters < fewest; at += 1) if (text.charCodeAt(at) > 64) letters += 1;
  return letters >= fewest;
}

/** What a parser says before the token that it did not expect. */
const unexpected = /\bunexpected $/i;

/** What a sentence has between a name and a colon, and how long that is at the most. */
const verb = / (?:is|was|ist|lautet|est?|[\u00e8\u00e9])$|" \[\d\d?\]$/;
const longestVerb = 7;

/** Where a key ends before a separator, also before a verb: `the password is: …`. */
function nameEnd(text: string, separator: number): number {
  const end = keyEnd(text, separator);
  // Most words end in other letters, and cost no more than this.
  if (text.charCodeAt(separator) !== 58 || !'st]\u00e8\u00e9'.includes(text.charAt(end - 1))) return end;
  return end - (verb.exec(text.slice(Math.max(0, end - longestVerb), end))?.[0].length ?? 0);
}

/** The detector that recognises the key before a separator: one word, or two. In code, a member goes by its own name. */
export function keyedBefore(text: string, separator: number, matcher: Matcher, isCode: boolean): Detector | undefined {
  const end = nameEnd(text, separator);
  const start = keyStart(text, end);
  if (text[end - 1] === ']' && /[\n\r]/.test(text.charAt(end))) return undefined;
  if (matcher.plainKeys.hasStretch(text, start, end) || !hasLetters(text, start, end, matcher.fewestLetters)) return undefined;
  const key = isCode ? text.slice(start, end).replace(/^.*\.(?=.)/s, '') : text.slice(start, end);
  const { detector, mayFollow } = matcher.verdictOf(key);
  if (detector === undefined && !mayFollow && key.length === end - start) matcher.plainKeys.add(key, hashOf(key));
  if (detector !== undefined && unexpected.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  // Behind a literal that is hidden, its type may stand: `'[password]'::text`.
  if (/["']/.test(text.charAt(end)) && matcher.isReplacement(key)) return undefined;
  if (detector !== undefined || !mayFollow || text.charCodeAt(start - 1) !== 32 || text[start] === '[') return detector;
  const before = text.slice(keyStart(text, start - 1), start - 1);
  const own = before === '' ? undefined : matcher.keyed(before);
  return before === '' || (own !== undefined && own.extent !== 'word') ? undefined : matcher.keyed(`${before} ${key}`);
}

/** Whether a replacement stands where a value would. */
function isReplacedAt(text: string, start: number, matcher: Matcher, extent: Extent): boolean {
  const [replacement = ''] = /^\[[^[\]\n]{1,48}\]/.exec(text.slice(start, start + 50)) ?? [];
  const after = text.slice(start + replacement.length, start + replacement.length + 1);
  return matcher.isReplacement(replacement) && (extent === 'line' ? /^[\r\n]?$/ : /^[\s&;,"'`<>)}\]\\]?$/).test(after);
}

/** How what holds a value is named, and not a value: `req.body.password`, `config['token'`, `:token`, `Bearer <token>`, `YOUR_API_KEY`, and the label `token:`. */
const reference =
  /^(?:[A-Z][A-Za-z]{4,11} )?(?:[#$]?[:@$<{]|YOUR_|[\w$?.]{1,63}(?:\.|[([]["']?)|(?=.*:$))([A-Za-z_-]{1,40})["'!:>})\]]?$/;

/** Whether a value names what holds one. */
function isReference(value: string, matcher: Matcher): boolean {
  const name = value.length <= 104 ? reference.exec(value)?.[1] : undefined;
  return name !== undefined && matcher.keyed(name) !== undefined;
}

/** What stands between a separator and its value, such as a tag or an anchor of YAML; the value may be a literal in the next line, or an object or a list behind the name of its class, or its number where it is circular: `Map(2) { … }`. */
const leadIn =
  /^(?::(?= )|[=>]{0,2})[ \t]{0,64}(?:(?<=^[ \t]{1,64})(?:!{1,2}[a-z]{1,16}|&[A-Za-z][\w-]{0,31}) (?=[^\s|>]))?(?:\r?\n[ \t]{0,64}(?=["'])|(?:<ref \*\d{1,9}> )?(?:(?:[A-Z][\w$]{0,63}(?:\(\d{1,9}\))?|\[[A-Z][\w :$]{0,60}\]) )?(?=[[{]\s))?/;

/** What closes a name that is marked up, behind its colon, and opens its value: `<b>password:</b> …`, `**password:** …`, `<i class="a">…`. */
const markedUp = /^(?:(?:<\/[a-z]{1,10}>|\*{1,2})(?:[ \t]{1,8}|(?=<))|[ \t]{0,8}<[a-z]{1,10} [^<>*]{1,99}>){1,2}/;

/** What stands in code before a value that is taken where there is no other: `process.env.PASSWORD || '…'`. */
const otherwise = /^[ \t]{0,8}[\w$.?[\]'"]{1,80}[ \t]{0,4}(?:\|\||\?\?)[ \t]{0,4}(?=["'`])/;

/** What stands behind a separator: in a literal of code, the mark that ends it opens none; outside, only a literal counts. */
function valueAfter(text: string, separator: number, extent: Extent, literal: string | undefined): Value | undefined {
  const behind = text.slice(separator + 1, separator + 131);
  const isColon = text.charCodeAt(separator) === 58;
  const [lead = ''] =
    (literal === '' && otherwise.exec(behind)) || (isColon && markedUp.exec(behind)) || leadIn.exec(behind) || [];
  const from = separator + 1 + lead.length;
  const { opening, quote } = openingAt(text, separator, from, literal !== undefined);
  if (literal !== undefined && (literal === '' ? quote === '' : quote === literal)) return undefined;
  const start = from + opening.length;
  // A block of lines may follow where there is nothing in the line but perhaps its sign.
  const isBelow = quote === '' && literal === undefined && /[\n\r#>|]/.test(text[start] ?? '');
  const block = isBelow ? (blockEnd(text, separator) ?? madeUpBelow(text, separator + 1)) : undefined;
  if (block !== undefined) return { ...block, quote: '"' };
  const isLine = quote === '' && extent === 'line';
  const line = isLine ? innerLineEnd(text, separator, start) : undefined;
  const end = line ?? valueEnd(text, start, quote, extent);
  if (quote !== '' || !scheme.test(text.slice(start, Math.min(end, start + 16)))) return { start, end, quote };
  // What follows may be the next key of a line of a log.
  const [gap] = /^ {0,64}(?! |[a-z]{1,20}=(?:\d{1,3}|[a-z]{1,8})(?:\s|$))/.exec(text.slice(end, end + 96)) ?? [];
  if (gap === undefined) return { start, end, quote };
  return { start, end: valueEnd(text, end + gap.length, '', 'value'), quote };
}

function isHidden(text: string, { start, end, quote }: Value, detector: Detector, matcher: Matcher, isCode: boolean): boolean {
  if (quote === '' && isReplacedAt(text, start, matcher, detector.extent ?? 'value')) return false;
  const value = text.slice(start, end);
  if (matcher.isReplacement(value)) return false;
  const isName = isCode && /^[\w.-]{1,40}$/.test(value) && matcher.keyed(value) !== undefined;
  if (quote === '' ? isReference(value, matcher) : isName) return false;
  return isValueBehind(detector, value, around(text, { start, end }));
}

const typed = /:\s{0,4}[A-Za-z][\w$<>[\]| .]{0,40}\s{0,4}$/;

/** Where the type begins that stands between a name and an equals sign in code, with its colon; the sign itself where there is none. */
function typeStart(text: string, separator: number): number {
  if (text.charCodeAt(separator) !== 61) return separator;
  const from = Math.max(0, separator - 50);
  const type = typed.exec(text.slice(from, separator));
  return type === null ? separator : from + type.index;
}

/**
 * The value that stands behind a separator and beside a telling key: `password=…`, `"token": "…"`, `Authorization: Bearer
 * …`, in form bodies, query strings, cookies, and JSON that does not parse. `literal` is the mark of the literal that the
 * separator stands in, where the text is source code.
 */
export function pairAt(text: string, at: number, matcher: Matcher, work: Work, literal: string | undefined): Pair | undefined {
  const detector = keyedBefore(text, literal === '' ? typeStart(text, at) : at, matcher, literal !== undefined);
  if (detector === undefined || isLineOfFile(text, at) || isResource(text, at)) return undefined;
  const { extent = 'value' } = detector;
  const value = valueAfter(text, at, extent, literal);
  if (value === undefined || isHost(text, at, value, matcher)) return undefined;
  work.characters += value.end - value.start;
  if (!isHidden(text, value, detector, matcher, literal !== undefined)) return undefined;
  if (value.quote !== '') return { ...value, detector };
  if (isSaidInText(text.slice(value.start, value.end), around(text, value))) return undefined;
  return { ...value, end: endOf(text, at, value, extent, literal), detector };
}

/** A password behind a name that is given for credentials, as people write them. */
const behindStroke = /^ \/ [^\s:=]{0,127}[^\s:=,;](?=[\s,;]|$)/;

/** Where a value without quotation marks ends that is hidden. */
function endOf(text: string, separator: number, value: Value, extent: Extent, literal: string | undefined): number {
  if (extent === 'word') return wordEnd(text, value.start);
  if (extent !== 'phrase' || /[[{]/.test(text.charAt(value.start))) return value.end;
  const end = value.end + (behindStroke.exec(text.slice(value.end, value.end + 131))?.[0].length ?? 0);
  return literal === undefined ? phraseEnd(text, separator, end) : end;
}

/** Further words up to the end of the line, without a sign between them. */
const furtherWords = /(?: [\p{L}\d'_-]{1,32}){1,11}(?=[ \t]{0,8}(?:[\r\n]|$))/uy;

/** Further words with capitals, as names of persons have them, up to a sign. */
const furtherNames = /(?: \p{Lu}[\p{L}\d'.-]{0,31}){1,4}(?=[ \t]{0,8}(?:[\r\n,;)\]}]|$))/uy;

/** Where a value ends, behind its first word: one that is alone in its line with its key may be of several, and so may a name. */
function phraseEnd(text: string, separator: number, end: number): number {
  const start = keyStart(text, nameEnd(text, separator));
  const isAlone = /(?:^|[\r\n])[ \t]{0,16}$/.test(text.slice(Math.max(0, start - 17), start));
  const further = (isAlone ? matchAt(furtherWords, text, end) : null) ?? matchAt(furtherNames, text, end);
  return end + (further?.[0].length ?? 0);
}

/** Whether what stands before a colon is the name of a host or an image, and what follows its port or digest: what tells is not its last part. */
function isHost(text: string, separator: number, { start, end, quote }: Value, matcher: Matcher): boolean {
  if (text.charCodeAt(separator) !== 58 || quote !== '' || start !== separator + 1) return false;
  const value = text.slice(start, Math.min(end, start + 64));
  if (/^[\w.-]{1,32}@sha256:[\da-f]{16}/.test(value)) return true;
  if (!/^\d{2,5}(?:$|[/?#,.])/.test(value)) return false;
  const key = text.slice(keyStart(text, separator), separator);
  const last = Math.max(key.lastIndexOf('-'), key.lastIndexOf('.'));
  return last > 0 && matcher.keyed(key.slice(last + 1)) === undefined && matcher.keyed(key.slice(0, last)) !== undefined;
}

/** What stands before the kind of a resource of AWS, behind which its name stands. */
const resource = /\barn:aws[a-z-]{0,16}:[\w-]{0,32}:[\w-]{0,32}:\d{0,12}:$/;

/** Whether a colon stands between the kind and the name of a resource: `arn:aws:secretsmanager:…:secret:name`. */
function isResource(text: string, separator: number): boolean {
  if (text.charCodeAt(separator) !== 58) return false;
  const start = keyStart(text, separator);
  return text.charCodeAt(start - 1) === 58 && resource.test(text.slice(Math.max(0, start - longestResource), start));
}

/** The name of a file of source code. */
const codeFile = /\w\.(?:[cm]?[jt]sx?|astro|cpp|cs|dart|exs?|go|java|kts?|php|py|rb|rs|scala|svelte|swift|vue)$/i;

/** The number of a line, perhaps of a column, and what follows them in a stack trace or the output of a compiler. */
const lineNumber = /^(?:line )?\d{1,7}(?::\d{1,7})?(?:$|[\s)\]},;"'`>]|\\{1,8}[nr]|[.:](?:$|\s)|:in(?:$|\s))/;

/** Whether what stands before a colon is a file of source code, and what follows a line in it: `token.ts:12:34`. */
function isLineOfFile(text: string, separator: number): boolean {
  if (text.charCodeAt(separator) !== 58 || !lineNumber.test(text.slice(separator + 1, separator + 21))) return false;
  return codeFile.test(text.slice(keyStart(text, separator), separator));
}

/** What is hidden of the values of a form. */
export function formSpans(text: string, values: readonly FormValue[], matcher: Matcher): readonly Span[] {
  return values
    .filter((value) => value.end > value.start && isHidden(text, value, value.detector, matcher, false))
    .map(({ start, end, detector, quote }) => ({ start, end, detector, rank: 0, open: quote === '' }));
}
