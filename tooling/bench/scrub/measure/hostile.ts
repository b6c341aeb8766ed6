import type { Item } from './corpus.ts';

/** What a text of a family repeats, by what it tries: something that nearly is a value, again and again. */
const repeated: Readonly<Record<string, string>> = {
  letters: 'a',
  digits: '1',
  'digits and spaces': '1 ',
  'digits and hyphens': '4111-1111-',
  'digits and no-break spaces': '4\u00a0',
  'digits and zero-width spaces': '4\u200b',
  'e-mail heads': 'a@',
  'e-mail domains': 'a@a.',
  'dotted words': 'aaaa.aaaa.',
  'dots and hyphens': 'a.-',
  'e-mail heads, percent-encoded': 'a%40a%40',
  'percent signs': '%25',
  'percent signs, cut short': '%2',
  'unicode escapes': '\\u0040a',
  'HTML escapes': '&#64;a',
  backslashes: '\\',
  quotes: '"',
  'apostrophes and commas': "','",
  'IPv4 heads': '1.1.1.',
  'IPv6 colons': '::',
  'IPv6 groups': 'abcd:',
  'phone heads': '+49 30 ',
  'IBAN heads': 'DE89 ',
  'IBAN groups': 'DE89370400440532013',
  'JWT heads': 'eyJ.',
  'JWT heads, long': 'eyJhbGciOiJIUzI1NiJ9.',
  'PEM heads': '-----BEGIN X ',
  'PEM keys without an end': '-----BEGIN PRIVATE KEY-----\n',
  hyphens: '-',
  'slashes and letters': '/abcdefghijklmnopqrstuvwx',
  'user paths': '/home/a/home/',
  'URL heads': 'http://a:',
  'URL passwords': '://a:b@',
  'bearer heads': 'Bearer ',
  'bearer after bearer': 'Authorization: Bearer a ',
  'basic heads': 'Basic YTpi',
  'telling keys': 'password=',
  'telling keys and quotes': '"password":"',
  'telling words': 'password ',
  'telling keys without a blank': '_password+1password=',
  'lines of headers in apostrophes': "'Cookie: a' ",
  'headers of parts without an end': 'Content-Disposition: form-data; name="a\\n',
  'keys in brackets': 'Map(2) {)Key (email)=(',
  'form fields': 'a=b&',
  cookies: 'cookie: a=b; ',
  'open objects': '{"a":',
  'open lists': '[',
  'open quotes and escapes': '{\\"a\\":\\"',
  'vendor prefixes': ['sk', 'live', ''].join('_'),
  'vendor prefixes, short': ['gh', 'p_A'].join(''),
  'cloud prefixes': ['AK', 'IA'].join(''),
  base64: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo',
  hexadecimal: '0f1e2d3c',
  spaces: ' ',
  'line breaks': '\r\n',
  'halves of surrogate pairs': '\ud83d',
  'words of many cases': 'aB',
  tags: '<a href="',
};

/** Texts that no repetition makes. */
const shaped: Readonly<Record<string, (length: number) => string>> = {
  'nested lists of JSON': (length) => `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
  'nested objects of JSON': (length) => `${'{"a":'.repeat(length / 6)}1${'}'.repeat(length / 6)}`,
  'JSON in JSON in JSON': (length) => {
    let text = JSON.stringify({ a: 'x'.repeat(Math.ceil(length / 16)) });
    while (text.length * 2 < length) text = JSON.stringify({ a: text, b: text });
    return text;
  },
  'JSON of many fields': (length) => JSON.stringify(Array.from({ length: length / 10 }, (_none, at) => ({ a: at % 10 }))),
  'an e-mail address at the end of letters': (length) => `${'a'.repeat(length - 6)}@b.com`,
};

/** A family of hostile texts: the one of a length, in characters or a few less. */
export interface Family {
  readonly name: string;
  readonly text: (length: number) => string;
}

/** Every family. */
export const families: readonly Family[] = [
  ...Object.entries(repeated).map(
    ([name, part]): Family => ({ name, text: (length) => part.repeat(Math.floor(length / part.length)) }),
  ),
  ...Object.entries(shaped).map(([name, text]): Family => ({ name, text })),
];

/** Where a hostile text may stand in an event: as one text, as one key, or as many texts that no limit for one stops. */
export type Place = 'text' | 'key' | 'texts';

/** How long each of many texts is, in characters: below every limit for one. */
const piece = 8_192;

type Text = Family['text'];

const held: Readonly<Record<Place, (text: Text, length: number) => unknown>> = {
  text: (text, length) => text(length),
  key: (text, length) => ({ [text(length)]: 1 }),
  texts: (text, length) => Array.from({ length: Math.ceil(length / piece) }, () => text(piece)),
};

/** Every place. */
export const places: readonly Place[] = ['text', 'key', 'texts'];

/** An event with hostile text of a length in a place. */
export function hostileItem(text: Text, length: number, place: Place): Item {
  return [{ type: 'event' }, { event_id: '0'.repeat(32), message: 'hostile', extra: { note: held[place](text, length) } }];
}
