import type { Context } from '../sample.ts';
import { inForm, inJson, inMarkup, inSql } from './encoding.ts';

/** Words that stand beside a value, and stay. */
const [before, after] = ['basket', 'tulips'];

function text(name: string, write: (value: string) => string, suits?: Context['suits']): Context {
  const found = { name, write: (value: string) => ({ content: write(value), kept: keptIn(write(value), value) }) };
  return suits === undefined ? found : { ...found, suits };
}

function keptIn(written: string, value: string): readonly string[] {
  return [before, after].filter((word) => written.includes(word) && !value.includes(word));
}

const isLine = (value: string): boolean => !/[\r\n]/.test(value);

/** A value that goes on behind a letter, or that a letter goes on, as addresses of e-mail do beyond ASCII. */
const isNumber = (value: string): boolean => /^[\d\s.·_–—‑-]+$/.test(value);

const plain: readonly Context[] = [
  text('bare', (value) => value),
  text('in a sentence', (value) => `The ${before} of ${value} holds ${after}`),
  text('at the end of a sentence', (value) => `There is no ${before} for ${value}.`),
  text('before a comma', (value) => `For ${value}, no ${before}`),
  text('before a question mark', (value) => `No ${before} for ${value}? Or ${after}!`, isLine),
  text('behind a colon', (value) => `${before}: ${value}`),
  text('behind a colon without a blank', (value) => `${before}:${value}`, isLine),
  text(
    'behind an equals sign',
    (value) => `${before}=${value} ${after}=2`,
    (value) => !/\s/.test(value),
  ),
  text('in parentheses', (value) => `No ${before} (${value}) of ${after}`),
  text('in double quotation marks', (value) => `No ${before} "${value}" of ${after}`),
  text('in single quotation marks', (value) => `No ${before} '${value}' of ${after}`),
  text('in backticks', (value) => `No ${before} \`${value}\` of ${after}`),
  text('in angle brackets', (value) => `${before} <${value}> ${after}`),
  text('in square brackets', (value) => `${before} [${value}] ${after}`),
  text('in braces', (value) => `${before} {${value}} ${after}`),
  text('bold', (value) => `${before} **${value}** ${after}`, isLine),
  text('on a line of its own', (value) => `${before}\n${value}\n${after}`),
  text('between ends of lines that are escaped', (value) => `{ a: '${before}\\n${value}\\n${after}' }`, isLine),
  text('in a colour whose escape was lost', (value) => `${before} [33m${value}[39m ${after}`, isLine),
  text('between tabs', (value) => `${before}\t${value}\t${after}`, isLine),
  text('behind an arrow', (value) => `${before} -> ${value}`),
  text('behind a fat arrow', (value) => `${before} => ${value}, ${after}`),
  text('between strokes', (value) => `${before}|${value}|${after}`, isLine),
  text('between semicolons', (value) => `${before};${value};${after}`, isLine),
  text('between commas', (value) => `${before},${value},${after}`, isLine),
  text('behind an ellipsis', (value) => `${before}… ${value} …${after}`),
];

const unicode: readonly Context[] = [
  text('in typographic quotation marks', (value) => `${before} „${value}“ ${after}`),
  text('in French quotation marks', (value) => `${before} « ${value} » ${after}`),
  text('between dashes', (value) => `${before} — ${value} — ${after}`),
  text('behind a fullwidth colon', (value) => `${before}：${value}。${after}`, isLine),
  text('in a sentence without blanks', (value) => `卡号是${value}，请 ${after}`, isNumber),
  text('beside an emoji', (value) => `${before} 🛒${value}🛒 ${after}`, isLine),
  text('behind a no-break space', (value) => `${before}\u00a0${value}\u00a0${after}`, isLine),
  text('in Greek', (value) => `${before} Δεν βρέθηκε ${value} στο ${after}`),
];

const structured: readonly Context[] = [
  text('JSON', (value) => JSON.stringify({ [before]: 1, entry: value, [after]: 2 })),
  text('JSON in JSON', (value) => JSON.stringify({ [before]: 1, body: JSON.stringify({ entry: value, [after]: 2 }) })),
  text('JSON in a sentence', (value) => `${before} failed: {"entry":"${inJson(value)}","n":1} ${after}`),
  text('JSON in JSON in a sentence', (value) => `${before} failed: "{\\"entry\\":\\"${inJson(inJson(value))}\\"}" ${after}`),
  text('JSON that was cut', (value) => `{"${before}":1,"entry":"${inJson(value)}","tul`),
  text('list of JSON', (value) => JSON.stringify([before, value, after])),
  text('query string', (value) => `${before}=1&entry=${encodeURIComponent(value)}&${after}=2`),
  text('form body', (value) => `${before}=1&entry=${inForm(value)}&${after}=2`),
  text('URL with a query', (value) => `https://shop.example/${before}?entry=${encodeURIComponent(value)}&${after}=2`),
  text('URL with a query encoded twice', (value) => {
    const inner = `/${before}?entry=${encodeURIComponent(value)}`;
    return `https://shop.example/login?next=${encodeURIComponent(inner)}&${after}=2`;
  }),
  {
    // What follows may belong to a value whose strokes are encoded, and is not told apart from it.
    name: 'segment of a path',
    write: (value) => ({ content: `GET /${before}/${encodeURIComponent(value)}/${after}`, kept: [before] }),
  },
  text('fragment of a URL', (value) => `https://shop.example/${before}#${encodeURIComponent(value)}`),
  text('header', (value) => `Accept: ${before}\r\nX-Entry: ${value}\r\nDate: ${after}`, isLine),
  text('cookie', (value) => `theme=${before}; entry=${encodeURIComponent(value)}; lang=${after}`),
  text('XML', (value) => `<order><${before}/><entry>${inMarkup(value)}</entry><${after}/></order>`),
  text('attribute of XML', (value) => `<order ${before}="1" entry="${inMarkup(value)}" ${after}="2"/>`),
  text(
    'JSON in HTML',
    (value) => `<div data-${before}="{&quot;entry&quot;:&quot;${inMarkup(inJson(value))}&quot;}">${after}</div>`,
  ),
  text('CSV', (value) => `${before},entry,${after}\n1,"${value}",2\n`, isLine),
  text('hexadecimal JSON', (value) => `${before} 0x${Buffer.from(JSON.stringify({ entry: value })).toString('hex')} ${after}`),
  text('base64 of JSON', (value) => `${before} ${Buffer.from(JSON.stringify({ entry: value })).toString('base64')} ${after}`),
];

const programs: readonly Context[] = [
  text('log line', (value) => `2026-03-01T10:22:41.123Z INFO [${before}] received ${value} in 12ms, ${after}`, isLine),
  text('logfmt', (value) => `level=info at=${before} entry="${value}" took=12ms n=${after}`, isLine),
  text(
    'logfmt without quotation marks',
    (value) => `level=info at=${before} entry=${value} took=12ms`,
    (value) => !/\s/.test(value),
  ),
  text('stack trace', (value) => `Error: no ${before} for ${value}\n    at place (/srv/app/${after}.js:12:7)`),
  text('object as Node.js prints it', (value) => `{ ${before}: 1, entry: '${value}', ${after}: 2 }`, isLine),
  text('SQL comparison', (value) => `SELECT ${before} FROM o WHERE entry = '${inSql(value)}' AND ${after} = 2`),
  text('SQL values', (value) => `INSERT INTO ${before} (entry, n) VALUES ('${inSql(value)}', 2) -- ${after}`),
  text('violated constraint', (value) => `Key (${before})=(${value}) already exists. ${after}`, isLine),
  text('duplicate key', (value) => `Duplicate entry '${value}' for key '${before}.${after}'`, isLine),
  text('literal of code', (value) => `const ${before} = '${value.replaceAll("'", "\\'")}'; // ${after}`, isLine),
  text('Go struct', (value) => `{${before}:1 Entry:${value} N:${after}}`, isLine),
  text('Java object', (value) => `Order(${before}=1, entry=${value}, n=${after})`, isLine),
  text('command', (value) => `./${before} --entry '${value}' --n ${after}`, isLine),
  text('long text', (value) => `${`${before} lorem ipsum dolor `.repeat(400)}${value}${` sit amet ${after}`.repeat(400)}`),
];

function structure(name: string, write: (value: string) => unknown, kept: readonly string[] = []): Context {
  return { name, write: (value) => ({ content: write(value), kept }) };
}

const objects: readonly Context[] = [
  structure('object', (value) => ({ [before]: 1, entry: value, n: after }), [before, after]),
  structure('list', (value) => [before, value, after], [before, after]),
  structure('deep object', (value) => ({ a: { b: [{ c: { d: value, n: after } }] } }), [after]),
  structure('key of an object', (value) => ({ [value]: 2 })),
  structure('Map', (value) => new Map([[before, value]]), [before]),
  structure('Set', (value) => new Set([value, after, before]), [after, before]),
  structure('Error', (value) => new Error(`No ${before} for ${value}`), [before]),
  structure('object with toJSON', (value) => ({ toJSON: () => ({ entry: value, n: after }) }), [after]),
];

const numbers: readonly Context[] = [
  {
    name: 'number',
    suits: (value) => /^[1-9]\d{0,15}$/.test(value) && Number.isSafeInteger(Number(value)),
    write: (value) => ({ content: { [before]: 1, entry: Number(value) }, kept: [before] }),
  },
  {
    name: 'number in JSON',
    suits: (value) => /^[1-9]\d*$/.test(value),
    write: (value) => ({ content: `{"${before}":1,"entry":${value},"${after}":2}`, kept: [before, after] }),
  },
];

/** Every way in which an application may write down a value that says by itself what it is. */
export const textContexts: readonly Context[] = [...plain, ...unicode, ...structured, ...programs, ...objects, ...numbers];
