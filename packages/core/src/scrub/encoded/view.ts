import { isLetterOrDigit } from '../../detectors/character.ts';
import { matchAt } from '../../detectors/match-at.ts';

/** A text read another way, with the place in the original that each of its characters came from. */
export interface View {
  readonly text: string;
  /** For every character of `text`, and for its end, the offset in the original. */
  readonly offsets: Int32Array;
}

/** How many times a text is decoded; `%2540` takes two, a URL in a URL in a URL three. */
export const mostDecodings = 3;

/** The value of a hexadecimal digit; -1 for any other character. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** The number that so many hexadecimal digits stand for; -1 where others stand among them. */
function numberAt(text: string, at: number, digits: number): number {
  let number = 0;
  for (let offset = 0; offset < digits; offset += 1) {
    const digit = digitOf(text.charCodeAt(at + offset));
    if (digit === -1) return -1;
    number = number * 16 + digit;
  }
  return number;
}

/** The percent-encoded byte at a place (RFC 3986, 2.1); -1 where there is none. */
function byteAt(text: string, at: number): number {
  return text.charCodeAt(at) === 37 ? numberAt(text, at + 1, 2) : -1;
}

/** How many bytes the character has that begins with a byte in UTF-8 (RFC 3629, 3); 0 for a byte that begins none. */
function lengthOf(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
}

/** The character whose bytes are percent-encoded from a place on; -1 where they are none in UTF-8. */
function characterAt(text: string, at: number, length: number): number {
  const lead = byteAt(text, at);
  let code = length === 1 ? lead : lead & (0x7f >> length);
  for (let tail = 1; tail < length; tail += 1) {
    const byte = byteAt(text, at + tail * 3);
    if (byte >> 6 !== 2) return -1;
    code = code * 64 + (byte & 63);
  }
  return length > 0 && code <= 0x10ffff ? code : -1;
}

/** How many backslashes may stand before an escape: JSON in JSON doubles them. */
const mostBackslashes = 16;

/** The number of an escape of three octal digits that stands for a character of ASCII which is seen; -1 where there is none. */
function octalAt(text: string, at: number): number {
  let number = 0;
  for (let offset = 0; offset < 3; offset += 1) {
    const digit = text.charCodeAt(at + offset) - 48;
    if (!(digit >= 0 && digit < 8)) return -1;
    number = number * 8 + digit;
  }
  return number >= 32 && number < 127 ? number : -1;
}

/** Where the mark of an escape stands, behind its backslashes. */
function escapeMark(text: string, at: number): number {
  let mark = at;
  while (mark < at + mostBackslashes && text.charCodeAt(mark) === 92) mark += 1;
  return mark;
}

/** What a character behind a backslash stands for that would be taken for a part of a value: a tabulator, the end of a line, or a slash; 0 for others. */
function singleOf(next: number): number {
  return next === 110 ? 10 : next === 114 ? 13 : next === 116 ? 9 : next === 47 ? 47 : 0;
}

/** The number that an escape at its mark stands for, of JSON (RFC 8259, 7), of JavaScript and C, or in octal digits; -1 where there is none. */
function escapedAt(text: string, mark: number): number {
  const letter = text.charCodeAt(mark);
  const code = letter | 32;
  if (code === 117) return numberAt(text, mark + 1, 4);
  return code === 120 ? numberAt(text, mark + 1, 2) : singleOf(letter) || octalAt(text, mark);
}

/** How long an escape is from its mark on. */
function escapeLength(text: string, mark: number): number {
  const letter = text.charCodeAt(mark);
  return singleOf(letter) > 0 ? 1 : (letter | 32) === 117 ? 5 : 3;
}

/** Whether an escape may begin at a backslash with such a character behind it: `u`, `x`, `n`, `r`, `t`, a slash, or one of the octal digits of ASCII. */
export function mayBeEscape(next: number): boolean {
  const code = next | 32;
  return code === 117 || code === 120 || next === 48 || next === 49 || singleOf(next) > 0;
}

/** What an entity of HTML stands for that has a name; others with a name stand in no value. */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** An entity by its number, which browsers read without a semicolon as well, or by its name (HTML, 13.5). */
const entity = /&(?:#(?:(\d{1,7})|x([\da-f]{1,6}));?|(amp|lt|gt|quot|apos|nbsp);)/iy;

/** Whether a character is an arrow to the right, which people write between a name and its value. */
function isArrow(code: number): boolean {
  return code === 0x2192 || code === 0x21d2 || code === 0x279c || code === 0x27f6;
}

/** Whether a character is a space beside the one of ASCII (Unicode, Zs). */
function isOtherSpace(code: number): boolean {
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Whether a character is a hyphen or a dash beside the one of ASCII, or a minus sign. */
function isOtherHyphen(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** Whether a character is a digit of those that Arabic and Persian are written with. */
function isOtherDigit(code: number): boolean {
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}

/** The first half of characters that are tags, or choose the form of the one before them (Unicode, Tags). */
const unseenHalf = 0xdb40;

function isUnseen(code: number): boolean {
  if (code < 0x200b) return code === 0xad;
  if (code <= 0x2064) return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
  return code === unseenHalf || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/**
 * Whether a character is not seen, stands for an equals sign, or is another form of one of ASCII: a space, a hyphen, a digit,
 * or full width (Unicode, Halfwidth and Fullwidth Forms).
 */
export function isFolded(code: number): boolean {
  if (code < 0xa0) return false;
  if (code < 0x2000) return code < 0xae ? code === 0xa0 || code === 0xad : isOtherDigit(code);
  return isUnseen(code) || isOtherSpace(code) || isOtherHyphen(code) || isArrow(code) || (code >= 0xff01 && code <= 0xff5e);
}

/** What a character is read as that is folded. */
function foldedFrom(code: number): string {
  if (isUnseen(code)) return '';
  if (isOtherSpace(code)) return ' ';
  if (isOtherHyphen(code)) return '-';
  if (isOtherDigit(code)) return String(code & 15);
  return isArrow(code) ? '=' : String.fromCharCode(code - 0xfee0);
}

/** What sets the colour of a terminal, and other functions of it, behind the escape (ECMA-48, 5.4). */
const control = /\[[\d:;<=>?]{0,32}[ -/]{0,4}[@-~]/y;

/** Where a control function of a terminal ends that stands at a place; -1 where there is none. */
function controlEnd(text: string, at: number): number {
  control.lastIndex = at + 1;
  return control.test(text) ? control.lastIndex : -1;
}

/** A colour of a terminal whose escape was lost, or is shown as programs, shells and the logs of systems do. */
const colour = /(?:#033|\^\[|\\{1,8}(?:e|0?33|u001[bB]|x1[bB]))?\[\d[\d;]{0,15}m/y;

/** Where a colour ends that stands at a place without the character of its escape; -1 where there is none. */
export function colourEnd(text: string, at: number): number {
  colour.lastIndex = at;
  return colour.test(text) ? colour.lastIndex : -1;
}

/** Whether an entity of HTML may stand at an ampersand. */
export function mayBeEntity(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) === 35) return true;
  for (let end = at + 3; end <= at + 5; end += 1) if (text.charCodeAt(end) === 59) return true;
  return false;
}

/** Whether a plus sign may stand for a space between two characters: a form has no other spaces, and no quotation mark before a word. */
export function mayBeSpace(before: number, next: number): boolean {
  return before > 32 && next > 32 && before !== 34 && before !== 39 && before !== 96;
}

/**
 * A text with its percent-encoding, its escapes of JSON and of programs, and its entities of HTML undone, without characters that are not
 * seen and colours of a terminal, with full-width characters as those of ASCII, and with `+` as a space where it is a form (URL Standard,
 * application/x-www-form-urlencoded); undefined where there is none of these.
 */
export function decodedView(text: string, isForm: boolean = text.includes('=')): View | undefined {
  const offsets = new Int32Array(text.length + 1);
  let decoded = '';
  let length = 0;
  let kept = 0;

  function put(character: string, at: number, end: number): number {
    decoded += text.slice(kept, at) + character;
    for (let unit = 0; unit < character.length; unit += 1) offsets[length + unit] = at;
    length += character.length;
    kept = end;
    return end;
  }

  /** Undoes what is encoded at a place, and says where it ends; -1 where nothing is. */
  function undo(at: number): number {
    const code = text.charCodeAt(at);
    const end = code === 91 || code === 92 || code === 35 || code === 94 ? colourEnd(text, at) : -1;
    if (end !== -1) return put(' ', at, end);
    if (code === 37) {
      const width = lengthOf(byteAt(text, at) & 0x1ff);
      const character = characterAt(text, at, width);
      return character === -1 ? -1 : put(String.fromCodePoint(character), at, at + width * 3);
    }
    if (code === 92) {
      const mark = escapeMark(text, at);
      const escaped = escapedAt(text, mark);
      return escaped === -1 ? -1 : put(String.fromCharCode(escaped), at, mark + escapeLength(text, mark));
    }
    if (code === 38) {
      const match = matchAt(entity, text, at);
      if (match === null) return -1;
      const [whole, decimal, hexadecimal, name = ''] = match;
      const number = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
      const character = Number.isNaN(number)
        ? entities[name.toLowerCase()]
        : number <= 0x10ffff
          ? String.fromCodePoint(number)
          : undefined;
      return character === undefined ? -1 : put(character, at, at + whole.length);
    }
    if (code === 27) {
      const end = controlEnd(text, at);
      return end === -1 ? -1 : put('', at, end);
    }
    if (code > 127 && isFolded(code)) return put(foldedFrom(code), at, at + (code === unseenHalf ? 2 : 1));
    return code === 43 && isForm ? put(' ', at, at + 1) : -1;
  }

  for (let at = 0; at < text.length; ) {
    const end = isLetterOrDigit(text.charCodeAt(at)) ? -1 : undo(at);
    if (end === -1) {
      offsets[length] = at;
      length += 1;
      at += 1;
    } else at = end;
  }
  if (kept === 0) return undefined;
  offsets[length] = text.length;
  return { text: decoded + text.slice(kept), offsets: offsets.subarray(0, length + 1) };
}
