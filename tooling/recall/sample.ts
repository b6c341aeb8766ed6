import type { Chance } from './chance.ts';

/** A value with how it stands in the place it was written to. */
export interface Written {
  /** What an application hands on: a text, or something with a structure. */
  readonly content: unknown;
  /** What stands beside the value and has to leave as it came. */
  readonly kept: readonly string[];
}

/** A way in which a value is written down. */
export interface Context {
  readonly name: string;
  /** @default every value */
  readonly suits?: (value: string) => boolean;
  readonly write: (value: string, chance: Chance) => Written;
}

/** A way in which a value is written down under a key. */
export interface KeyedContext {
  readonly name: string;
  /** @default every key and value */
  readonly suits?: (key: string, value: string) => boolean;
  readonly write: (key: string, value: string, chance: Chance) => Written;
}

interface Made {
  readonly name: string;
  /** The detector whose recall is measured. */
  readonly detector: string;
  /** Others that may rightly name such a value. */
  readonly also?: readonly string[];
}

/** A value in what it never stands without, such as the address of a database around its password. */
export interface Planted {
  readonly value: string;
  readonly text: string;
}

/** Makes values that are recognised by themselves. */
export interface ValueGenerator extends Made {
  readonly make: (chance: Chance) => string | Planted | Promise<string | Planted>;
  /** @default all ways in which a text may be written */
  readonly contexts?: readonly Context[];
}

/** Makes values that are recognised by their key. */
export interface KeyedGenerator extends Made {
  readonly key: (chance: Chance) => string;
  readonly make: (chance: Chance) => string;
  /** @default all ways in which a key and its value may be written */
  readonly keyed?: readonly KeyedContext[];
}

/** Makes what nobody has to hide. */
export interface NegativeGenerator {
  readonly name: string;
  /** A text or something with a structure; undefined where there is nothing more to draw. */
  readonly make: (chance: Chance, index: number) => unknown;
  /** How many times as many samples as of other generators. @default 1 */
  readonly share?: number;
}

/** One event with one value that has to be hidden, or with none. */
export interface Sample {
  readonly generator: string;
  readonly index: number;
  readonly isSetAside: boolean;
  /** Where and how it is written: the context, and the place in the event. */
  readonly shape: string;
  readonly detector: string | undefined;
  readonly allowed: readonly string[];
  readonly value: string | undefined;
  readonly kept: readonly string[];
  readonly item: readonly [Readonly<Record<string, unknown>>, unknown];
}
