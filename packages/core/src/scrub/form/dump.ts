import { matchAt } from '../../detectors/match-at.ts';
import { valueEnd } from '../key/value-end.ts';
import { type Form, placeOf, readingOf } from './form.ts';

/** How far a list of values is read that was dumped under one name. */
const longestList = 4096;

const member =
  /["'](?:(?::(?:protected|private))?\]=>\s{1,64}(?:string\(\d{1,9}\) (?=")|(?:int|float)\((?=[-\d])|array\(\d{1,9}\) (?=\{))|;(?:s:\d{1,9}:(?=")|[di]:))/y;

const memberName = /(?:\[["']|s:\d{1,9}:")([^"'\r\n[\]]{1,64})(?:":"[\w\\]{1,128})?$/;

/** How long a name is with its class. */
const longestName = 197;

/**
 * A member as PHP dumps it with its type, or serializes it: `["password"]=> string(8) "…"`, `s:8:"password";s:7:"…"`. A private
 * one has its class behind its name.
 */
export const dumpedMember: Form = {
  starts: ['"]=>', "']=>", '":pr', '";'],
  read: (text, at, matcher, work) => {
    const match = matchAt(member, text, at);
    if (match === null) return undefined;
    const name = memberName.exec(text.slice(Math.max(0, at - longestName), at))?.[1];
    const detector = name === undefined ? undefined : matcher.keyed(name);
    if (detector === undefined) return undefined;
    const mark = at + match[0].length;
    const isText = text[mark] === '"';
    const start = isText ? mark + 1 : mark;
    const end = isText
      ? valueEnd(text, start, '"', 'value')
      : text[mark] === '{'
        ? placeOf(text, '\n}', start, longestList)
        : start + text.slice(start, start + 64).search(/[);]|$/);
    return readingOf(at, { start, end, quote: '"', detector }, work);
  },
};

/** A host with its credentials, in one line where the host has the form of one, or line by line. */
const lines =
  /machine\s{1,8}(?:(?=localhost\s|[^\s"']{0,200}[.:\d])[^\s"']{1,253}\s{1,8}|[^\s"']{1,253}[ \t]{0,8}\r?\n\s{0,8})(?:(?:login|account)\s{1,8}[^\s"']{1,128}\s{1,8}){0,2}password\s{1,8}("?)(?=[^\s"])/iy;

/** The password of a host in `.netrc`: `machine … login … password …`. */
export const machine: Form = {
  starts: ['machine '],
  read: (text, at, matcher, work) => {
    const match = matchAt(lines, text, at);
    const detector = match === null ? undefined : matcher.keyed('password');
    if (match === null || detector === undefined) return undefined;
    const quote = match[1] ?? '';
    const start = at + match[0].length;
    return readingOf(at, { start, end: valueEnd(text, start, quote, 'value'), quote, detector }, work);
  },
};

const entry =
  /<(key|name|t[dh]|dt)>([^<>\r\n]{1,64}?):?<\/\1>\s{0,64}<(string|data|integer|real|array|dict|value|td|dd)(?: [^<>]{1,64})?>/iy;

/**
 * A value behind its key in a property list of Apple, behind its name in XML-RPC and in settings, or in the cell beside it:
 * `<key>password</key><string>…</string>`, `<name>password</name><value>…</value>`, `<td>Password:</td><td>…</td>`.
 */
export const listedProperty: Form = {
  starts: ['<key>', '<name>', '<td>', '<th>', '<dt>'],
  read: (text, at, matcher, work) => {
    const match = matchAt(entry, text, at);
    const detector = match === null ? undefined : matcher.keyed(match[2] ?? '');
    if (match === null || detector === undefined) return undefined;
    const start = at + match[0].length;
    return readingOf(at, { start, end: placeOf(text, `</${match[3]}`, start, longestList), quote: '"', detector }, work);
  },
};
