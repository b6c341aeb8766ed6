import { isRecord, propertyOf } from './sentry.ts';

/** The kind of a value, for a message that must not hold the value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof RegExp) return 'a pattern';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  return typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`;
}

/** The error that options are refused with: the place, what is wrong there, and how to mend it. */
export function refusal(place: string, problem: string, fix: string): TypeError {
  return new TypeError(`[vedette] ${place}: ${problem}. ${fix}`);
}

/** How many characters must be added, removed, exchanged or swapped with the next to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_none, at) => at);
  let last = row;
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? (last[j - 2] ?? 0) + 1 : exchanged;
      next.push(Math.min(exchanged, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    last = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The longest name that is told and compared; a longer one is no slip of the pen. */
const longestName = 40;

/** What a misspelled name was meant to be; where nothing is near, or it is no text, the names there are. */
export function suggestion(name: unknown, known: readonly string[]): string {
  const written = typeof name === 'string' && name.length <= longestName ? name.toLowerCase() : undefined;
  const near = known
    .map((candidate) => ({
      candidate,
      away: written === undefined ? Number.POSITIVE_INFINITY : distance(written, candidate.toLowerCase()),
    }))
    .filter(({ candidate, away }) => away <= Math.max(1, candidate.length / 3))
    .sort((one, other) => one.away - other.away)[0];
  return near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean "${near.candidate}"?`;
}

/** The place of a key, which is named where it reads like a name. */
export function placeOfKey(place: string, key: string): string {
  const isName = /^!?[a-z]+(?:[._-][a-z]+)*$/i.test(key) && key.length <= longestName;
  return isName ? `${place}.${key}` : `${place}, ${kindOf(key)}`;
}

/**
 * Refuses the keys of an object that nobody reads, since a misspelled rule protects nobody. Those in `besides` are read too,
 * and not suggested to anybody.
 */
export function refuseUnknownKeys(place: string, value: object, known: readonly string[], besides: readonly string[] = []): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key) || besides.includes(key)) continue;
    throw refusal(placeOfKey(place, key), `unknown option, with ${kindOf(Reflect.get(value, key))}`, suggestion(key, known));
  }
}

/** Refuses what is no object of options that are functions, of these names, each of which may be left out. */
export function refuseUnlessFunctions(place: string, options: unknown, names: readonly string[]): void {
  if (!isRecord(options))
    throw refusal(place, `${kindOf(options)} where an object belongs`, `Write { ${names.join(', ')} }, or leave it out.`);
  refuseUnknownKeys(place, options, names);
  for (const name of names) {
    const value = options[name];
    if (value === undefined || typeof value === 'function') continue;
    throw refusal(`${place}.${name}`, `${kindOf(value)} where a function belongs`, 'Give it a function, or leave it out.');
  }
}

/** Refuses a list with an element that lacks what it is asked by, or with two elements of one id. */
export function refuseRepeatedIds(place: string, list: readonly unknown[], asked?: string): void {
  const ids = new Set<string>();
  for (const [at, element] of list.entries()) {
    const id: unknown = isRecord(element) ? element['id'] : undefined;
    if (typeof id !== 'string' || id === '')
      throw refusal(`${place}[${at}]`, `${kindOf(element)} without an id`, 'Give it an id, such as "shop/order".');
    if (ids.has(id)) throw refusal(`${place}[${at}].id`, 'a second one with the same id', 'Give each an id of its own.');
    ids.add(id);
    if (asked === undefined || !isRecord(element) || typeof element[asked] === 'function') continue;
    throw refusal(
      `${place}[${at}].${asked}`,
      `${kindOf(element[asked])} where a function belongs`,
      `Give it a function ${asked}.`,
    );
  }
}

/** Refuses a promise where an answer belongs. Nobody waits for it, so that its rejection must not reach anybody either. */
export function refusePromise(answer: unknown): void {
  if (typeof propertyOf(answer, 'then') !== 'function') return;
  Promise.resolve(answer).catch(() => undefined);
  throw new TypeError('A promise was answered where nobody waits for it.');
}
