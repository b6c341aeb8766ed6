import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { isMadeUp } from '../key/made-up.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';
import { type Form, type FormReading, type FormValue, placeOf } from './form.ts';

const tagName = /<(?:[\w-]{1,40}:)?([A-Za-z_][\w.-]{0,63})(?=[\s/>])/y;

/** Attributes that tell what another attribute of the tag, `value` or `content`, holds; the first two tell it of an element as well. */
const naming = /\s(?:name|key|id|type|autocomplete)\s{0,8}=\s{0,8}(?:"([^"]{1,64})"|'([^']{1,64})')/gi;

const valued = /\s(?:value|content)\s{0,8}=\s{0,8}(["'])/i;

/** How long a tag may be, and what stands between two tags. */
const longest = { tag: 512, body: 36_864 } as const;

/** Whether a tag stands in markup, so that an element which does not end was cut: one ends before it, and the text begins with a tag, or nothing parts the two and what follows. */
function isMarkup(text: string, at: number, start: number): boolean {
  const before = text.slice(Math.max(0, at - 64), at);
  const isBetween = before.endsWith('>') && /^\S/.test(text.slice(start, start + 1));
  return isBetween || (/^\s{0,64}<[\w?!]/.test(text.slice(0, 66)) && /^$|>$/.test(before.trimEnd()));
}

/** All that stands up to the end of an element, also where it has elements of its own; one of its own name ends the search. */
function bodyOf(text: string, at: number, name: string, start: number, detector: Detector, work: Work): FormReading {
  const limit = placeOf(text, `<${name}`, start, longest.body);
  work.characters += limit - start;
  const closing = placeOf(text, `</${name}`, start, limit - start);
  const isClosed = text.startsWith('</', closing);
  if (!isClosed && !isMarkup(text, at, start)) return { values: [], end: start };
  const end = isClosed ? closing : placeOf(text, '<', start, limit - start);
  return { values: [{ start, end, quote: '"', detector }], end };
}

/** What the attributes of a tag tell of: another one of it, or the text of its element. */
function attributeOf(text: string, start: number, end: number, matcher: Matcher): readonly FormValue[] {
  const tag = text.slice(start, end);
  const value = valued.exec(tag);
  const names = [...tag.matchAll(naming)].filter(([attribute]) => value !== null || /^\s[nk]/i.test(attribute));
  const detector = names.map(([, double, single]) => matcher.keyed(double ?? single ?? '')).find((named) => named !== undefined);
  if (detector === undefined) return [];
  if (value === null) {
    const to = placeOf(text, '<', end, longest.tag);
    const body = text.slice(end + 1, to);
    // Labels go by such names as well.
    const isValue = text.startsWith('</', to) && !/\s/.test(body) && isMadeUp(body);
    return isValue ? [{ start: end + 1, end: to, quote: '"', detector }] : [];
  }
  const [lead, quote = ''] = value;
  const from = value.index + lead.length;
  const to = tag.indexOf(quote, from);
  return [{ start: start + from, end: start + (to === -1 ? tag.length : to), quote, detector }];
}

/** An element of XML or HTML: `<password>…</password>`, `<add key="password" value="…"/>`. */
export const element: Form = {
  starts: ['<'],
  read: (text, at, matcher, work) => {
    const match = matchAt(tagName, text, at);
    if (match === null) return undefined;
    const name = match[1] ?? '';
    const inner = at + match[0].length;
    const end = placeOf(text, '>', inner, longest.tag);
    work.characters += end - at;
    const detector = matcher.keyed(name);
    if (detector === undefined || text[end - 1] === '/' || text[end] !== '>') {
      return { values: attributeOf(text, inner, end, matcher), end: inner };
    }
    return bodyOf(text, at, match[0].slice(1), end + 1, detector, work);
  },
};

/** What ends a line, also in a literal. */
const lineBreak = '(?:\\r?\\n|\\\\r\\\\n|\\\\n)';

/** What stands in a line behind a name: no end of it, so that a line is read in one way alone. */
const inLine = '(?:[^\\r\\n\\\\]|\\\\(?![rn])){0,200}';

const partHeader = new RegExp(
  `n?content-disposition:[^\\r\\n\\\\]{0,80}?\\bname=\\\\?"?([^"\\r\\n;\\\\]{1,128})(?=["\\r\\n;\\\\])${inLine}(?:${lineBreak}[\\w-]{1,64}:${inLine}){0,4}${lineBreak}{2}`,
  'iy',
);

/** How long the value of a part may be. */
const longestPart = 16_384;

/** A part of a multipart body (RFC 7578, 4.2). */
export const part: Form = {
  // In an escaped line, the letter of the line break stands before it.
  starts: ['content-disposition', 'ncontent-disposition'],
  read: (text, at, matcher, work) => {
    const match = matchAt(partHeader, text, at);
    if (match === null) return undefined;
    const start = at + match[0].length;
    const detector = matcher.keyed(match[1] ?? '');
    if (detector === undefined) return { values: [], end: start };
    const boundary = Math.min(placeOf(text, '\n--', start, longestPart), placeOf(text, '\\n--', start, longestPart));
    const before = text.slice(start, boundary);
    const end = start + before.replace(/(?:\r|\\r)$/, '').length;
    work.characters += boundary - at;
    return { values: [{ start, end, quote: '"', detector }], end: boundary };
  },
};
