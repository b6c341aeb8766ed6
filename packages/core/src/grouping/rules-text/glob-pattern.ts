/** One step of a pattern: a text, one character, or what takes any number of them. */
export type GlobStep =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'class'; readonly ranges: readonly (readonly [from: string, to: string])[]; readonly isNegated: boolean }
  /** `*`, which in a path stays within one name. */
  | { readonly kind: 'star' }
  /** `**` with its slash: any number of whole names. */
  | { readonly kind: 'names' }
  /** `/**` at the end, and `**` alone. */
  | { readonly kind: 'rest' };

/** How many patterns the braces of one may stand for; one with more is not tried at all. */
const mostPatterns = 256;

/** Where a class ends that begins at a place: on its `]`. A first `]` is one of its characters. */
function endOfClass(pattern: string, at: number): number {
  const first = pattern[at + 1] === '!' || pattern[at + 1] === '^' ? at + 2 : at + 1;
  return pattern.indexOf(']', first + 1);
}

/** Past what stands at a place: an escape and a class are one. -1 where it is cut short. */
function pastPiece(pattern: string, at: number): number {
  if (pattern[at] === '\\') return at + 1 < pattern.length ? at + 2 : -1;
  if (pattern[at] !== '[') return at + 1;
  const end = endOfClass(pattern, at);
  return end === -1 ? -1 : end + 1;
}

interface Braces {
  readonly open: number;
  readonly close: number;
  readonly alternatives: readonly string[];
}

/** The first braces of a pattern. `broken` where they do not pair, or an escape or a class is cut short. */
function bracesIn(pattern: string): Braces | 'broken' | undefined {
  const commas: number[] = [];
  let [open, depth] = [-1, 0];
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at];
    if (character === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth < 0) return 'broken';
      if (depth === 0) {
        const starts = [open, ...commas];
        return { open, close: at, alternatives: starts.map((start, nth) => pattern.slice(start + 1, commas[nth] ?? at)) };
      }
    } else if (character === ',' && depth === 1) commas.push(at);
    at = pastPiece(pattern, at);
    if (at === -1) return 'broken';
  }
  return depth === 0 ? undefined : 'broken';
}

/** The patterns without braces that one stands for; undefined where it is broken, or stands for too many. */
export function alternativesOf(pattern: string): readonly string[] | undefined {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = bracesIn(next);
    if (braces === 'broken' || done.length + open.length > mostPatterns) return undefined;
    if (braces === undefined) {
      done.push(next);
      continue;
    }
    const before = next.slice(0, braces.open);
    const after = next.slice(braces.close + 1);
    // An empty alternative is none, unless all of them are.
    const texts = braces.alternatives.filter((text) => text !== '');
    open.push(...(texts.length === 0 ? [''] : texts).map((text) => `${before}${text}${after}`));
  }
  return done;
}

function classOf(inner: string): GlobStep | undefined {
  const isNegated = inner.startsWith('!') || inner.startsWith('^');
  const characters = [...(isNegated ? inner.slice(1) : inner)];
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const from = characters[at] ?? '';
    const isRange = characters[at + 1] === '-' && at + 2 < characters.length;
    const to = isRange ? (characters[at + 2] ?? '') : from;
    if (to < from) return undefined;
    ranges.push([from, to]);
    if (isRange) at += 2;
  }
  return { kind: 'class', ranges, isNegated };
}

/** What asterisks at a place mean: those between slashes are names, or the rest. */
function starsAt(pattern: string, at: number): { readonly step: GlobStep; readonly end: number } {
  const isDouble = pattern[at + 1] === '*';
  const isWhole = isDouble && (at === 0 || pattern[at - 1] === '/');
  const after = pattern[at + 2];
  if (isWhole && after === undefined) return { step: { kind: 'rest' }, end: at + 2 };
  if (isWhole && after === '/') return { step: { kind: 'names' }, end: at + 3 };
  return { step: { kind: 'star' }, end: at + (isDouble ? 2 : 1) };
}

/** The steps of a pattern without braces; undefined where it is broken. */
export function stepsOf(pattern: string): readonly GlobStep[] | undefined {
  const steps: GlobStep[] = [];
  let text = '';
  const add = (step: GlobStep): void => {
    if (text !== '') steps.push({ kind: 'text', text });
    text = '';
    steps.push(step);
  };
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at] ?? '';
    const end = pastPiece(pattern, at);
    if (end === -1) return undefined;
    if (character === '*') {
      const stars = starsAt(pattern, at);
      add(stars.step);
      at = stars.end;
      continue;
    }
    if (character === '?') add({ kind: 'one' });
    else if (character === '[') {
      const step = classOf(pattern.slice(at + 1, end - 1));
      if (step === undefined) return undefined;
      add(step);
    } else text += character === '\\' ? (pattern[at + 1] ?? '') : character;
    at = end;
  }
  return text === '' ? steps : [...steps, { kind: 'text', text }];
}
