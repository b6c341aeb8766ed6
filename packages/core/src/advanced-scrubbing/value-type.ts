/** What Sentry calls the kinds of values, in the order in which it sorts them, each with its other names. */
const names: readonly (readonly [ValueType, ...string[]])[] = [
  ['string'],
  ['binary'],
  ['number'],
  ['boolean', 'bool'],
  ['datetime'],
  ['array', 'list'],
  ['object'],
  ['event'],
  ['attachments'],
  ['replay'],
  ['error', 'exception'],
  ['stack', 'stacktrace'],
  ['frame'],
  ['http', 'request'],
  ['user'],
  ['logentry'],
  ['message'],
  ['thread'],
  ['breadcrumb'],
  ['log'],
  ['trace_metric'],
  ['span'],
  ['sdk'],
  ['minidump'],
  ['heap_memory'],
  ['stack_memory'],
];

/** A kind of value that a selector can ask for: `$user` asks for `user`. */
export type ValueType =
  | 'array'
  | 'attachments'
  | 'binary'
  | 'boolean'
  | 'breadcrumb'
  | 'datetime'
  | 'error'
  | 'event'
  | 'frame'
  | 'heap_memory'
  | 'http'
  | 'log'
  | 'logentry'
  | 'message'
  | 'minidump'
  | 'number'
  | 'object'
  | 'replay'
  | 'sdk'
  | 'span'
  | 'stack'
  | 'stack_memory'
  | 'string'
  | 'thread'
  | 'trace_metric'
  | 'user';

/** The place of a type in Sentry's order. */
export function rankOf(type: ValueType): number {
  return names.findIndex(([name]) => name === type);
}

/** The types that say what a value is made of and not what it is for; they are too broad for fields that may be scrubbed. */
export function isBasic(type: ValueType): boolean {
  return rankOf(type) <= 6;
}

/** The type behind a name, in any case. */
export function valueTypeNamed(name: string): ValueType | undefined {
  return names.find((all) => all.some((one) => one === name.toLowerCase()))?.[0];
}

/** Every name that a type has. */
export function valueTypeNames(): readonly string[] {
  return names.flat();
}

const none: readonly ValueType[] = [];
const aText: readonly ValueType[] = ['string'];
const aNumber: readonly ValueType[] = ['number'];
const aBoolean: readonly ValueType[] = ['boolean'];
const aList: readonly ValueType[] = ['array'];
const anObject: readonly ValueType[] = ['object'];

/** The types of a value that Sentry has no schema for. */
export function typesOf(value: unknown): readonly ValueType[] {
  switch (typeof value) {
    case 'string':
      return aText;
    case 'number':
    case 'bigint':
      return aNumber;
    case 'boolean':
      return aBoolean;
    default:
      if (typeof value !== 'object' || value === null) return none;
      return Array.isArray(value) ? aList : anObject;
  }
}
