import type { KeyedContext } from '../sample.ts';
import { inForm, inJson, inMarkup, inSql } from './encoding.ts';

/** Words that stand beside a pair, and stay. */
const [before, after] = ['basket', 'tulips'];

type Suits = KeyedContext['suits'];

function text(name: string, write: (key: string, value: string) => string, suits?: Suits): KeyedContext {
  const context = {
    name,
    write: (key: string, value: string) => {
      const content = write(key, value);
      return { content, kept: [before, after].filter((word) => content.includes(word) && !value.includes(word)) };
    },
  };
  return suits === undefined ? context : { ...context, suits };
}

function structure(
  name: string,
  write: (key: string, value: string) => unknown,
  kept: readonly string[] = [],
  suits?: Suits,
): KeyedContext {
  const context = { name, write: (key: string, value: string) => ({ content: write(key, value), kept }) };
  return suits === undefined ? context : { ...context, suits };
}

const isWord: Suits = (_key, value) => /^[\w+/=.~-]+$/.test(value);
/** Without letters and digits together, a value is not told from the next word of a sentence. */
const isMadeUp: Suits = (key, value) =>
  /^[\w-]+$/.test(key) && /^(?=.*[A-Za-z].*[A-Za-z].*[A-Za-z])(?=.*\d)[\w+/=-]{6,}$/.test(value);
const isUnquoted: Suits = (key, value) => /^[^\s"'`,;&<>()[\]{}|#$\\]+$/.test(value) && !key.includes(' ');
const isQuotable: Suits = (_key, value) => !/["'`\\]/.test(value);
const isName: Suits = (key, value) => /^[\w-]+$/.test(key) && !/["'`\\]/.test(value);
const isOption: Suits = (key, value) => /^[a-z][\w-]+$/i.test(key) && /^[\w+/=.~-]+$/.test(value) && !value.startsWith('-');
const isIdentifier: Suits = (key, value) => /^\w+$/.test(key) && !/["'`\\]/.test(value);
const isTag: Suits = (key) => /^[A-Za-z_][\w-]*$/.test(key);

const objects: readonly KeyedContext[] = [
  structure('member', (key, value) => ({ page: 2, [key]: value, n: after }), [after]),
  structure('deep member', (key, value) => ({ a: [{ b: { [key]: value, n: after } }] }), [after]),
  structure('list under a key', (key, value) => ({ [key]: [value], n: after }), [after]),
  structure(
    'pair in a list',
    (key, value) => [
      [key, value],
      ['page', after],
    ],
    [after],
  ),
  structure(
    'name beside a value',
    (key, value) => [
      { name: key, value },
      { name: 'page', value: after },
    ],
    [after],
  ),
  structure('key beside a value', (key, value) => ({ key, value, n: after }), [after]),
  structure(
    'Map',
    (key, value) =>
      new Map([
        [key, value],
        ['page', after],
      ]),
    [after],
  ),
  structure('property of an Error', (key, value) => Object.assign(new Error(`No ${before}`), { [key]: value }), [before]),
];

const encoded: readonly KeyedContext[] = [
  text('JSON', (key, value) => JSON.stringify({ [before]: 1, [key]: value, n: after })),
  text('JSON in JSON', (key, value) => JSON.stringify({ [before]: 1, body: JSON.stringify({ [key]: value, n: after }) })),
  text('JSON in a sentence', (key, value) => `${before} failed: {"n":1,"${key}":"${inJson(value)}"} ${after}`),
  text(
    'JSON in JSON in a sentence',
    (key, value) => `${before} failed: "{\\"${key}\\":\\"${inJson(inJson(value))}\\"}" ${after}`,
  ),
  text('JSON that was cut', (key, value) => `{"${before}":1,"${key}":"${inJson(value)}","tul`),
  text(
    'JSON in a cell of CSV',
    (key, value) => `1,"{""${key}"":""${inJson(value)}"",""n"":1}",${after}`,
    (_key, value) => !value.includes('"'),
  ),
  text('JSON with blanks', (key, value) => JSON.stringify({ [before]: 1, [key]: value, n: after }, undefined, 2).slice(1)),
  text('query string', (key, value) => `${before}=1&${encodeURIComponent(key)}=${encodeURIComponent(value)}&${after}=2`),
  text('form body', (key, value) => `${before}=1&${inForm(key)}=${inForm(value)}&${after}=2`),
  text(
    'URL with a query',
    (key, value) => `https://shop.example/${before}?${encodeURIComponent(key)}=${encodeURIComponent(value)}&n=${after}`,
  ),
  text(
    'URL in a URL',
    (key, value) =>
      `https://shop.example/?next=${encodeURIComponent(`/${before}?${encodeURIComponent(key)}=${encodeURIComponent(value)}`)}&n=${after}`,
  ),
  text(
    'fragment of a URL',
    (key, value) => `https://shop.example/${before}#${encodeURIComponent(key)}=${encodeURIComponent(value)}&n=${after}`,
  ),
  text('element of XML', (key, value) => `<a><${before}/><${key}>${inMarkup(value)}</${key}><b>${after}</b></a>`, isTag),
  text('attribute of XML', (key, value) => `<a ${before}="1" ${key}="${inMarkup(value)}" n="${after}"/>`, isTag),
  text(
    'JSON in HTML',
    (key, value) => `<div data-${before}="{&quot;${key}&quot;:&quot;${inMarkup(inJson(value))}&quot;}">${after}</div>`,
  ),
  text('field of HTML', (key, value) => `<input name="${key}" value="${inMarkup(value)}"><b>${after}</b>`),
  text(
    'part of a body',
    (key, value) =>
      `--b\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n--b\r\nContent-Disposition: form-data; name="n"\r\n\r\n${after}\r\n--b--`,
  ),
  text(
    'hexadecimal JSON',
    (key, value) => `${before} \\x${Buffer.from(JSON.stringify({ n: 1, [key]: value })).toString('hex')} ${after}`,
  ),
  text(
    'base64 of JSON',
    (key, value) => `${before} ${Buffer.from(JSON.stringify({ n: 1, [key]: value })).toString('base64')} ${after}`,
  ),
];

const written: readonly KeyedContext[] = [
  text('in a sentence', (key, value) => `${before}: my ${key} is ${value} and ${after}`, isMadeUp),
  text('at the end of a sentence', (key, value) => `${before}. The ${key} was ${value}.`, isMadeUp),
  text('header', (key, value) => `Accept: ${before}\r\n${key}: ${value}\r\nDate: ${after}`, isUnquoted),
  text('behind a colon', (key, value) => `${before} with ${key}: ${value}`, isWord),
  text('behind a colon, before a comma', (key, value) => `${before} ${key}: ${value}, n: ${after}`, isWord),
  text('behind an equals sign', (key, value) => `${before} ${key}=${value} n=${after}`, isUnquoted),
  text('behind an equals sign with blanks', (key, value) => `${before} ${key} = ${value}`, isWord),
  text('quoted behind an equals sign', (key, value) => `${before} ${key}="${value}" n=${after}`, isQuotable),
  text('quoted behind a colon', (key, value) => `${before} ${key}: '${value}' n: ${after}`, isQuotable),
  text('in typographic quotation marks', (key, value) => `${before} ${key}: “${value}”, n: ${after}`),
  text('key in bold', (key, value) => `- **${key}**: ${value}\n- **n**: ${after}`, isWord),
  text('in parentheses', (key, value) => `No ${before} (${key}=${value}) of ${after}`, isWord),
  text(
    'object as Node.js prints it',
    (key, value) => `{ ${before}: 1, ${/^\w+$/.test(key) ? key : `'${key}'`}: '${value}', n: '${after}' }`,
    isQuotable,
  ),
  text(
    'cookies',
    (key, value) => `theme=${before}; ${key}=${encodeURIComponent(value)}; lang=${after}`,
    (key) => !key.includes(' '),
  ),
  text('environment', (key, value) => `HOME=/srv\n${key}=${value}\nLANG=${after}`, isUnquoted),
  text('YAML', (key, value) => `${before}:\n  n: 1\n  ${key}: ${value}\n  m: ${after}\n`, isWord),
  text('YAML in quotation marks', (key, value) => `${before}:\n  ${key}: "${value}"\n  m: ${after}\n`, isQuotable),
  text('INI', (key, value) => `[${before}]\n${key} = ${value}\nn = ${after}\n`, isWord),
  text('key behind an arrow', (key, value) => `${before} ${key} → ${value}`, isWord),
  text('key behind an ASCII arrow', (key, value) => `${before} ${key} -> ${value}`, isWord),
];

const programs: readonly KeyedContext[] = [
  text('option of a command', (key, value) => `./${before} --${key} ${value} --n ${after}`, isOption),
  text('option with an equals sign', (key, value) => `./${before} --${key}=${value} --n ${after}`, isOption),
  text(
    'SQL comparison',
    (key, value) => `SELECT ${before} FROM o WHERE ${key} = '${inSql(value)}' AND n = '${after}'`,
    isIdentifier,
  ),
  text('SQL update', (key, value) => `UPDATE ${before} SET ${key} = '${inSql(value)}' WHERE n = '${after}'`, isIdentifier),
  text('SQL insert', (key, value) => `INSERT INTO ${before} (n, ${key}) VALUES ('${after}', '${inSql(value)}')`, isIdentifier),
  text('violated constraint', (key, value) => `${before}: Key (${key})=(${value}) already exists.`, isWord),
  text('Ruby hash', (key, value) => `Parameters: {"n"=>"${before}", "${key}"=>"${value}", "m"=>"${after}"}`, isName),
  text('Ruby hash with symbols', (key, value) => `{:n=>"${before}", :${key}=>"${value}"}`, isIdentifier),
  text('PHP array', (key, value) => `array ('n' => '${before}', '${key}' => '${value}', 'm' => '${after}')`, isName),
  text('Python dictionary', (key, value) => `{'n': '${before}', '${key}': '${value}', 'm': '${after}'}`, isName),
  text('Python parameters', (key, value) => `login(n='${before}', ${key}='${value}')`, isIdentifier),
  text(
    'Java object',
    (key, value) => `User(n=${before}, ${key}=${value}, m=${after})`,
    (key, value) => isWord(key, value) && /^\w+$/.test(key),
  ),
  text(
    'Go struct',
    (key, value) => `{N:${before} ${key}:${value} M:${after}}`,
    (key, value) => isWord(key, value) && /^\w+$/.test(key),
  ),
  text('Rust struct with an option', (key, value) => `User { ${key}: Some("${value}"), n: "${before}" }`, isIdentifier),
  text('Rust struct', (key, value) => `User { n: "${before}", ${key}: "${value}", m: "${after}" }`, isIdentifier),
  text('assignment', (key, value) => `const ${key} = '${value}'; // ${before}`, isIdentifier),
  text('parameter of a mutation', (key, value) => `mutation { login(n: "${before}", ${key}: "${value}") { id } }`, isIdentifier),
  text('log line', (key, value) => `2026-03-01T10:22:41.123Z WARN [${before}] ${key}=${value} n=${after}`, isUnquoted),
  text(
    'long text',
    (key, value) => `${`${before} lorem ipsum `.repeat(400)}${key}=${value}${` dolor ${after}`.repeat(400)}`,
    isUnquoted,
  ),
];

/** Every way in which an application may write down a key and its value. */
export const keyedContexts: readonly KeyedContext[] = [...objects, ...encoded, ...written, ...programs];

/** The ways in which the headers of a request are written down. */
export const lineContexts: readonly KeyedContext[] = [
  ...objects,
  text('JSON', (key, value) => JSON.stringify({ [before]: 1, [key]: value, n: after })),
  text('JSON in JSON', (key, value) => JSON.stringify({ [before]: 1, body: JSON.stringify({ [key]: value, n: after }) })),
  text('header', (key, value) => `Accept: ${before}\r\n${key}: ${value}\r\nDate: ${after}`),
  text('header in a sentence', (key, value) => `No ${before} with ${key}: ${value}`),
  text('header of a command', (key, value) => `curl -H '${key}: ${value}' https://shop.example/${after}`),
  text('object as Node.js prints it', (key, value) => `{ ${before}: 1, '${key}': '${value}', n: '${after}' }`, isQuotable),
];
