import { type CharacterSet, classSources, expressionSet } from './character-set.ts';
import { assemble } from './program.ts';
import { type Look, readExpression } from './tree.ts';

/** Where a match and its groups stand; undefined for a group that took no part. */
export type Match = readonly ({ readonly start: number; readonly end: number } | undefined)[];

/** An expression that is matched in one pass, whatever it says. */
export interface Expression {
  readonly matches: (text: string) => boolean;
  /** Every match in a text, as Rust finds them: leftmost, the first choice first, none empty right behind another. */
  readonly matchesIn: (text: string) => readonly Match[];
}

/** How many steps may be taken for a text of a length before the rest of it counts as one match. */
function mostSteps(length: number): number {
  return 2_000_000 + length * 200;
}

/** One way that a match may take. */
interface Thread {
  readonly at: number;
  readonly saved: readonly (number | undefined)[];
}

interface Attempt {
  steps: number;
}

function isWordAt(text: string, at: number, wordSet: CharacterSet): boolean {
  const before = at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
  const code = at < 0 ? undefined : text.codePointAt(before);
  return code !== undefined && wordSet.has(code);
}

function isAsciiWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}

function sees(look: Look, text: string, at: number, wordSet: CharacterSet): boolean {
  switch (look) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'line start':
      return at === 0 || text[at - 1] === '\n';
    case 'line end':
      return at === text.length || text[at] === '\n';
    case 'word boundary of ASCII':
    case 'no word boundary of ASCII':
      return (isAsciiWord(text[at - 1]) !== isAsciiWord(text[at])) === (look === 'word boundary of ASCII');
    default:
      return (isWordAt(text, at - 1, wordSet) !== isWordAt(text, at, wordSet)) === (look === 'word boundary');
  }
}

function kept(saved: Thread['saved'], slot: number, at: number): Thread['saved'] {
  const copy = [...saved];
  copy[slot] = at;
  return copy;
}

/** Which steps were reached at the place in hand: those that carry its number. */
interface Reached {
  place: number;
  readonly numbers: Uint32Array;
}

function nextPlace(reached: Reached): void {
  reached.place += 1;
  if (reached.place < 0xffffffff) return;
  reached.numbers.fill(0);
  reached.place = 1;
}

/** Makes an expression ready. Throws a RangeError that says in words why it cannot be used. */
export function createExpression(source: string, options: { readonly caseless?: boolean } = {}): Expression {
  const { node, groups } = readExpression(source, options);
  const { program, mayBegin } = assemble(node);
  const wordSet = expressionSet(classSources.w);
  const nothing: readonly (number | undefined)[] = Array.from({ length: (groups + 1) * 2 }, () => undefined);

  const reached: Reached = { place: 0, numbers: new Uint32Array(program.length) };
  const open: Thread[] = [];

  /** Adds all that a thread leads to without taking a character, the preferred way first. Gives back how many steps it took. */
  function follow(start: Thread, text: string, at: number, threads: Thread[]): number {
    let steps = 0;
    open.push(start);
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      const instruction = program[thread.at];
      if (instruction === undefined || reached.numbers[thread.at] === reached.place) continue;
      reached.numbers[thread.at] = reached.place;
      steps += 1;
      const { saved } = thread;
      switch (instruction.does) {
        case 'go':
          for (let way = instruction.to.length - 1; way >= 0; way -= 1) open.push({ at: instruction.to[way] ?? 0, saved });
          break;
        case 'save':
          open.push({ at: thread.at + 1, saved: kept(saved, instruction.slot, at) });
          break;
        case 'look':
          if (sees(instruction.look, text, at, wordSet)) open.push({ at: thread.at + 1, saved });
          break;
        default:
          threads.push(thread);
      }
    }
    return steps;
  }

  function search(text: string, from: number, attempt: Attempt): readonly (number | undefined)[] | undefined {
    let threads: Thread[] = [];
    let found: readonly (number | undefined)[] | undefined;
    for (let at = from; at <= text.length; ) {
      const code = at < text.length ? (text.codePointAt(at) ?? 0) : -1;
      const width = code > 0xffff ? 2 : 1;
      if (attempt.steps < 0) return undefined;
      if (threads.length === 0 && found !== undefined) break;
      if (threads.length === 0 && mayBegin !== undefined && !mayBegin(code)) {
        attempt.steps -= 1;
        at += width;
        continue;
      }
      const current: Thread[] = [];
      nextPlace(reached);
      for (const thread of threads) attempt.steps -= follow(thread, text, at, current);
      if (found === undefined) attempt.steps -= 1 + follow({ at: 0, saved: nothing }, text, at, current);
      threads = [];
      for (const { at: position, saved } of current) {
        const instruction = program[position];
        if (instruction?.does === 'end') {
          found = kept(saved, 1, at);
          break;
        }
        if (instruction?.does === 'take' && code >= 0 && instruction.set.has(code)) threads.push({ at: position + 1, saved });
      }
      at += width;
    }
    return found;
  }

  function matchesIn(text: string): readonly Match[] {
    const matches: Match[] = [];
    const attempt: Attempt = { steps: mostSteps(text.length) };
    let lastEnd = -1;
    for (let from = 0; from <= text.length; ) {
      const saved = search(text, from, attempt);
      if (attempt.steps < 0) {
        const rest = { start: from, end: text.length };
        return [...matches, Array.from({ length: groups + 1 }, () => rest)];
      }
      if (saved === undefined) break;
      const [start = 0, end = 0] = saved;
      if (start === end && end === lastEnd) {
        from = end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
        continue;
      }
      lastEnd = end;
      from = end;
      const spanOf = (index: number): { start: number; end: number } | undefined => {
        const [first, last] = [saved[index * 2], saved[index * 2 + 1]];
        return first === undefined || last === undefined ? undefined : { start: first, end: last };
      };
      matches.push(Array.from({ length: groups + 1 }, (_none, index) => spanOf(index)));
    }
    return matches;
  }

  return {
    matches: (text) => {
      const attempt: Attempt = { steps: mostSteps(text.length) };
      return search(text, 0, attempt) !== undefined || attempt.steps < 0;
    },
    matchesIn,
  };
}
