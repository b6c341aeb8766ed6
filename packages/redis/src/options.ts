import { refuseUnknownKeys } from '@vedette/core';

/** How a budget is shared. */
export interface RedisStoreOptions {
  /** Budgets of one name are one budget: letters, digits, `-`, `_`, `.` and `:`. @default 'errors' */
  readonly name?: string | undefined;
  /** After how many milliseconds a question is given up, up to 1000. @default 250 */
  readonly timeout?: number | undefined;
  /**
   * For how many milliseconds at least nothing is granted once Redis has no data, up to 75000: until all processes had
   * time to tell what was spent. A process asks again within 13 seconds after it could not.
   * @default 15000
   */
  readonly learning?: number | undefined;
  /** Told, once, of a client that keeps commands while it is not connected. @default console.warn */
  readonly warn?: ((sentence: string) => void) | undefined;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value === 'number' ? `the number ${value}` : `a value of type ${typeof value}`;
}

function kindOfName(name: unknown): string {
  if (typeof name !== 'string') return kindOf(name);
  if (name === '') return 'an empty text';
  return name.length > 100 ? `a text of ${name.length} characters` : 'a text with other characters';
}

/** Refuses what are no options, and those that nobody reads. */
export function checkNames(options: unknown): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError(
      `[vedette] redisStore: ${kindOf(options)} where options belong. Write { name: 'errors' }, or leave it out.`,
    );
  refuseUnknownKeys('redisStore', options, ['name', 'timeout', 'learning', 'warn']);
}

/** Throws a TypeError that names the option and the fix. */
export function checkOptions({ name, timeout, learning, warn }: Required<RedisStoreOptions>): void {
  if (typeof name !== 'string' || !/^[\w.:-]{1,100}$/.test(name)) {
    throw new TypeError(
      `[vedette] redisStore, name: ${kindOfName(name)} where a name belongs. Write 1 to 100 letters, digits, "-", "_", "." or ":".`,
    );
  }
  if (typeof timeout !== 'number' || !(timeout >= 1 && timeout <= 1000)) {
    throw new TypeError(
      `[vedette] redisStore, timeout: ${kindOf(timeout)} where a time belongs. Write milliseconds from 1 to 1000.`,
    );
  }
  if (typeof learning !== 'number' || !(learning >= 0 && learning <= 75_000)) {
    throw new TypeError(
      `[vedette] redisStore, learning: ${kindOf(learning)} where a time belongs. Write milliseconds up to 75000.`,
    );
  }
  if (typeof warn !== 'function')
    throw new TypeError(
      `[vedette] redisStore, warn: ${kindOf(warn)} where a function belongs. Give one that takes a sentence, or leave it out.`,
    );
}
