import { Buffer } from 'node:buffer';

/** A text or bytes that a text holds, after one step of decoding. */
export interface Decoder {
  readonly name: string;
  /** Undefined where nothing is encoded this way. Stretches in `known` are passed over, and those decoded join it. */
  readonly decode: (text: string, known: Set<string>) => string | Uint8Array | undefined;
}

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unbackslash(text: string): string | undefined {
  if (!text.includes('\\')) return undefined;
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gis, (_all, wide?: string, narrow?: string, plain = '') => {
    const code = wide ?? narrow;
    return code === undefined ? (controls[plain] ?? plain) : String.fromCharCode(Number.parseInt(code, 16));
  });
}

function unpercent(text: string): string | undefined {
  if (!/%[\da-f]{2}/i.test(text)) return undefined;
  return text.replace(/(?:%[\da-f]{2})+/gi, (run: string) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  commat: '@',
  comma: ',',
  dash: '-',
  equals: '=',
  gt: '>',
  hyphen: '-',
  lowbar: '_',
  lpar: '(',
  lt: '<',
  nbsp: ' ',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quot: '"',
  rpar: ')',
  semi: ';',
  sol: '/',
};

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function unentity(text: string): string | undefined {
  if (!/&[#\w]+;/.test(text)) return undefined;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (all: string, decimal?: string, hexadecimal?: string, name = '') => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
      return entities[name.toLowerCase()] ?? all;
    },
  );
}

/** Stretches of a kind that were not decoded before. */
function freshRuns(text: string, pattern: RegExp, known: Set<string>): readonly string[] {
  const runs = [...new Set(text.match(pattern) ?? [])].filter((run) => !known.has(run));
  for (const run of runs) known.add(run);
  return runs;
}

function unhex(text: string, known: Set<string>): Uint8Array | undefined {
  const runs = freshRuns(text, /[\da-f]{8,}/gi, known);
  if (runs.length === 0) return undefined;
  const newline = '0a';
  const even = (digits: string): string => digits.slice(0, digits.length - (digits.length % 2)) + newline;
  return Buffer.from(runs.flatMap((run) => [even(run), even(run.slice(1))]).join(''), 'hex');
}

/** Base64 in lines, as e-mail has it, without the ends of the lines. */
function unwrapped(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines.map((line) => (/^[\w+/-]{60}$/.test(line.slice(-60)) ? line : `${line}\n`)).join('');
}

/** Where a run begins in the middle of a group is not known, so that it is read from each place in the group. */
function unbase64(text: string, known: Set<string>): Uint8Array | undefined {
  const runs = freshRuns(unwrapped(text), /[A-Za-z\d+/_-]{6,}/g, known);
  if (runs.length === 0) return undefined;
  const newlines = 'CgoK';
  const whole = (letters: string): string => letters.padEnd(Math.ceil(letters.length / 4) * 4, 'K') + newlines;
  return Buffer.from([0, 1, 2, 3].flatMap((skipped) => runs.map((run) => whole(run.slice(skipped)))).join(''), 'base64');
}

/** The ways in which a text can hide another, save compression. */
export const decoders: readonly Decoder[] = [
  { name: 'JSON-escaped', decode: unbackslash },
  { name: 'percent-encoded', decode: unpercent },
  { name: 'HTML-escaped', decode: unentity },
  { name: 'base64', decode: unbase64 },
  { name: 'hex', decode: unhex },
];
