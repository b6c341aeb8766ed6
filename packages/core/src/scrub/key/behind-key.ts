import type { Detector, Surroundings } from '../../detectors/detector.ts';
import { shown } from '../scan/surroundings.ts';
import { isValid } from '../scan/validity.ts';
import { isMoment, tellsCredential } from './below-key.ts';
import { isComplaint } from './complaint.ts';

/** How long a value may be for it to be looked at before it is hidden. */
const longestJudged = 512;

/** What is said of a value in its place. */
const states =
  'absent an any at bad boolean cannot denied disabled empty enabled error expected expired failed failure false filtered float forbidden function granted ' +
  'got has hidden id include int invalid is list malformed masked mismatch missing must nan nil no none not null number object off ok omit on optional ' +
  'please read received redacted regexp rejected removed required revoked same-origin should string the this too true uint8array unauthorized undefined ' +
  'unknown unset valid was write yes your';

/** What a sentence says of a secret behind a colon and a blank; elsewhere, people choose such words for one. */
const remarks =
  'accepted clicked declined empty hidden incorrect match matched minimum none refreshed sent unchanged updated used verified wrong';

/** Names that parsers give to what they read. */
const parts = 'colon comma dot eo[fl] identifier keyword [lr](?:brace|bracket|paren) newline punctuator semicolon whitespace';

/** What stands before the credentials of a header (RFC 9110, 11.4). */
export const schemes = 'basic|bearer|digest|negotiate|token';

/** What stands for a value in SQL, in a template or in a format, or hides one. */
const placeholder =
  '\\?|\\{\\d?\\}|[$:@](?:p?\\d{1,3}|[a-z])|%[a-z@]|%\\(\\w{1,40}\\)s|\\$\\{[^{}]{1,60}\\}|\\{\\{[^{}]{1,60}\\}\\}|\\*{3,40}|…';

/** What is nobody's: a small number, a version, a state, the name of a resource of AWS, the name of a header, the file of a key, a scheme without its credentials, the end of an element or the beginning of one, what programs show for it, placeholders, a few signs. */
const noValue = new RegExp(
  [
    '-?\\d{1,2}',
    '[\\^~v]?\\d{1,5}\\.\\d{1,5}\\.\\d{1,3}(?:-[a-z]{1,10}(?:\\.\\d{1,5})?)?',
    '</[a-z]{1,10}>|<(?:a|input|span)',
    '[([](?:sensitive|known)[)\\]]?',
    '\\[(?:array|circular [*~]\\d*|(?:async)?function(?:: [\\w$. <>]{1,64}| \\(anonymous\\)))\\]',
    `(?:[<([]|an? )?(?:${states.replaceAll(' ', '|')})[.,!?>)\\]]?`,
    'arn:aws[a-z-]{0,16}:[\\w:/.@+=*-]{1,400}',
    'authorization|x(?:-[a-z]{2,16}){0,3}-(?:key|token)',
    '[\\w.-]{0,64}/[\\w./@[\\]-]{1,256}\\.(?:key|pem)',
    `(?:(?:${schemes})(?: |$))?(?:(?:${placeholder})[:./_-]?){0,4}`,
    // A function around one, as far as a value reaches, or its type.
    `(?:\\w{1,32}\\(){0,3}(?:${placeholder})(?:[),]|::\\w{1,32}){0,4}`,
    '[^\\p{L}\\p{N}]{1,3}',
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'iu',
);

/**
 * Whether what stands behind a telling key is a value of the detector's kind: a state such as `token: expired` or a
 * placeholder is none. Throws what a validator throws.
 */
export function isValueBehind(detector: Detector, whole: string, surroundings: Surroundings): boolean {
  if (whole.length > longestJudged && detector.extent !== 'word') return true;
  // Of a word, the beginning tells; of a list of one, what it holds.
  const value = whole.slice(0, longestJudged).replace(/^\[\s{0,8}(["'])([^"']*)\1\s{0,8}\]$/, '$2');
  return (
    !noValue.test(value.trim()) &&
    !isComplaint(value) &&
    !(tellsCredential(detector) && isMoment(value)) &&
    (detector.pattern !== undefined || detector.find !== undefined || isValid(detector, value, surroundings))
  );
}

const part = new RegExp(`^(?:${parts.replaceAll(' ', '|')})$`, 'i');

/** What ends a remark: further words would make it the beginning of a phrase that is a secret. */
const ending = '(?=$|[\\r\\n,;)\\]}"\'`]|[ \\t]{1,8}(?:$|[\\r\\n(|]))';

const words = `(?:${remarks.replaceAll(' ', '|')})`;

const remark = new RegExp(`^(?:\\(${words}\\)|<${words}>|${words}[.!]?)${ending}`, 'i');

/** A remark that goes on: `minimum 8 characters`, `unexpected end of JSON input`, ``Path `password` is required``. */
const goesOn =
  /^(?:unexpected (?:character|end|token) (?:of|at|in)\b|(?:path|secret|value) ["'`<]|cast to \w|validator failed|\w{2,20} cannot represent |unsupported \w{2,20} \w|encrypted private .{0,9}key detected|a string(?:$|,)|password updated succ)/i;

/** The description of a field, a module, or the beginning of a function, without a literal of a text in it. */
const expression =
  /^(?:(?:joi|v|vine|yup|z|zod)\.(?:any|object|string)\([\w$.,()]{0,200}|function(?: [\w$]{1,40})?\([\w$,]{0,80}\)\{[^\s"'`]{0,200}|require\(["'][\w./@-]{1,128}["']\)(?:\.\w{1,40})?;?)$/i;

/** An entry of a list with an ordinary name, the call of a function with the name of a variable, as far as a value reaches, what shells put in place, or what compilers make of an import. */
const call =
  /^(?:(?:args|argv|groups|match|matches|params|parts|result|rows|tokens|values|words)\[(?:\d|[a-z]{1,16}(?:\+\+)?)\]?|await|\$\([a-z]{2,20}\)?|[a-z]{1,20}(?:[A-Z]|\??\.[a-z])[A-Za-z.?]{1,60}\(["'{]?[A-Za-z_$.-]{0,40}[,)]?|:[a-z]\w{1,40}\(|_[a-z]{2,20}[A-Z][A-Za-z]{1,40}(?:\.default|\([A-Za-z_$.("'/]{0,60}))$/;

/** The name of a type of a program, by the last of its words. */
const typeName =
  /^(?:(?:AI_|[A-Z][a-z]{1,24}){0,4}(?:Array|Buffer|Error(?=:)|Function|Object|Promise|Record)|(?:[A-Z][a-z]{1,24}){1,4}(?:Callback|Data|Error|Kind|Map|Node|Options|Params|Pass|Provider|Request|Response|Service|Type)):?$/;

/** Whether what stands behind a telling key in running text, without quotation marks, is said of it and no value. */
export function isSaidInText(value: string, { before, after }: Surroundings): boolean {
  if (value.length > longestJudged) return false;
  if (expression.test(value) || call.test(value)) return true;
  if (!/:[ \t]{1,8}$/.test(before)) return false;
  // A member by the name of the variable that it is made of: `isJWT: isJWT`.
  if (/[a-z][A-Z]/.test(value) && before.endsWith(`${value}: `)) return true;
  if (typeName.test(value)) return true;
  if (isComplaint(value.replaceAll('_', ' ')) || (/\bexpected [\w ]{1,24}:[ \t]{1,8}$/i.test(before) && part.test(value)))
    return true;
  const said = value + after;
  // The last word may be cut.
  const [clause = ''] = /^[^\r\n",;|(]{1,160}(?=[\r\n",;|( ])/.exec(after.length < shown ? `${said} ` : said) ?? [];
  return (
    /^[(<]?[a-z ]+[.!)>]?$/i.test(value) &&
    (remark.test(said) || goesOn.test(said) || (/[a-z]Credential: $/.test(before) && /^ \w/.test(after)) || isComplaint(clause))
  );
}
