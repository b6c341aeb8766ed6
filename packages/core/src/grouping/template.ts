/** How much of a message is read, and how much of its template is kept, in characters. */
const most = { read: 4000, kept: 2000 } as const;

/** Words that hold a digit and mean something all the same. */
const technical = /^(?:utf-?(?:8|16)|base64|sha-?(?:1|256|512)|md5|ipv[46]|http(?:2|\/[123](?:\.[01])?)|oauth2?|x509|i18n)$/i;

/** A status of HTTP stays where the words before it say that it is one. */
const status = /^[1-5]\d\d$/;
const beforeStatus = /(?:^|[ (])(?:status(?: code)?|http):?$/i;

const isPath = /^(?:[/~]|\.{1,2}\/).|\\|\/.*\/|\/.*\.\w{1,5}$/;
const isNumber = /^[+-]?(?:\d{1,7}|\d[\d.,]*[.,][\d.,]*)%?$/;
const isHexadecimal = /^(?=.*[a-f])[a-f.:-]{8,}$/i;

function isBase64(word: string): boolean {
  return word.length % 4 === 0 && /^[\w+/-]{4,}={1,2}$/.test(word);
}

/** What a word is once its value is left out; undefined where it is a word that means something. */
function maskOf(word: string): string | undefined {
  if (technical.test(word)) return undefined;
  if (/[^@＠][@＠]/.test(word)) return '<email>';
  if (word.includes('://') || /^www\./i.test(word)) return '<url>';
  if (isPath.test(word)) return '<path>';
  if (isNumber.test(word)) return '<number>';
  return /\p{Nd}/u.test(word) || isHexadecimal.test(word) ? '<id>' : undefined;
}

/** Masks a word without the punctuation around it, given the words before it. */
function masked(word: string, before: string): string {
  if (status.test(word) && beforeStatus.test(before)) return word;
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  if (isBase64(word)) return '<id>';
  const sign = word.indexOf('=');
  if (sign === -1) return maskOf(word) ?? word;
  const key = word.slice(0, sign);
  const mask = maskOf(key);
  return mask === '<url>' || mask === '<path>' ? mask : `${mask ?? key}=<value>`;
}

function maskedWord(word: string, before: string): string {
  const opening = /^["'`([{,;]+/.exec(word)?.[0] ?? '';
  // The colons of an address such as `fe80::` are its own.
  const closing = (/["'`)\]},;:.!?]{1,4}$/.exec(word.slice(opening.length))?.[0] ?? '').replace(/^.*::/, '');
  return `${opening}${masked(word.slice(opening.length, word.length - closing.length), before)}${closing}`;
}

/** Quotes by pairs; one that is never closed reaches to the end and quotes nothing, so that each is read once. */
const quotes: readonly RegExp[] = [
  /()"[^"]*("|$)/g,
  /()`[^`]*(`|$)/g,
  /()“[^”]*(”|$)/g,
  /()‘[^’]*(’|$)/g,
  /()«[^»]*(»|$)/g,
  // An apostrophe within a word neither opens nor closes.
  /(^|[ (=:,[{])'(?:[^']|'(?=[\w<]))*('|$)/g,
];

/** Exchanges what is quoted; where the text was cut, a quote that is still open quotes the rest. */
function withoutQuoted(text: string, { isCut }: { readonly isCut: boolean }): string {
  return quotes.reduce(
    (left, quote) =>
      left.replace(quote, (whole, before: string, end: string) => (end === '' && !isCut ? whole : `${before}<text>`)),
    text,
  );
}

/**
 * The part of a message that stays the same between occurrences: words that hold a digit, an address, a path or a
 * quoted value are masked, the others kept. Two occurrences of one fault share their template, and the template of a
 * template is itself.
 */
export function template(message: string): string {
  const isCut = message.length > most.read;
  const line = message.slice(0, most.read).replace(/\s+/g, ' ').replace(/ = /g, '=').trim();
  // A word that may go on behind the cut is left out whole.
  const text = isCut ? `${line.slice(0, line.lastIndexOf(' ') + 1)}<cut>` : line;
  const words: string[] = [];
  let length = 0;
  for (const word of withoutQuoted(text, { isCut }).split(' ')) {
    const kept = maskedWord(word, words.slice(-2).join(' '));
    length += kept.length + 1;
    if (length > most.kept) break;
    words.push(kept);
  }
  return words.join(' ');
}
