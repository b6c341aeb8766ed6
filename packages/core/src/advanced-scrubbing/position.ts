import { isRecord, propertyOf } from '../sentry.ts';
import { type AttributeFlags, attributeFlag, spanDataFlag } from './attribute-flags.ts';
import { contextField, type Field } from './field-flags.ts';
import { isPairList } from './pair-list.ts';
import type { Flag, Step } from './selector/match.ts';
import { typesOf, type ValueType } from './value-type.ts';

/** Where a value stands in what is sent; the way for a selector may differ from it. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string;
}

/** A value on the way: what selectors see of it, and where it stands. */
export interface Position extends Step {
  readonly parent: Position | undefined;
  readonly place: Place | undefined;
  readonly field: Field;
  readonly flag: Flag;
  /** It only holds the value that selectors see in its place: under which member, by which key, as what field. */
  readonly through?: { readonly member: string | number; readonly key: string; readonly field: Field };
  /** Each member of this list is a pair. */
  readonly isPairs?: boolean;
}

/** Whether rules see an attribute as an object with a value, or as the value under its name. */
export type AttributeMode = 'object' | 'value';

export interface PositionOptions {
  readonly attributes: AttributeFlags;
  readonly attributeMode: AttributeMode;
}

/** A field that has the flag of the one above it, as everything below an object without a schema. */
const inherited: Readonly<Record<Flag, Field>> = { true: { flag: 'true' }, maybe: { flag: 'maybe' }, false: { flag: 'false' } };

const pairReadings: readonly unknown[] = ['pairs', 'cookies', 'query'];

function stepTypes({ fields, reading, types }: Field, value: unknown): readonly ValueType[] {
  const isStructure = typeof value === 'object' && (fields !== undefined || pairReadings.includes(reading));
  if (isStructure) return types ?? [];
  const own = reading === 'text' && typeof value === 'number' ? typesOf('') : typesOf(value);
  return types === undefined ? own : [...new Set([...own, ...types])];
}

function enter(above: Position, key: string | number, field: Field, value: unknown, place: Place | undefined): Position {
  const isPairs = Array.isArray(value) && (pairReadings.includes(field.reading) || isPairList(value));
  return {
    parent: above,
    depth: above.depth + 1,
    key: typeof key === 'string' ? key : undefined,
    index: typeof key === 'number' ? key : undefined,
    types: stepTypes(field, value),
    place,
    field,
    flag: field.flag,
    ...(isPairs && { isPairs }),
  };
}

/** The position of an item. Logs, streamed spans and metrics stand under a key without a name. */
export function rootPosition(field: Field, isNamed = false): Position {
  const root: Position = {
    parent: undefined,
    depth: 0,
    key: undefined,
    index: undefined,
    types: [],
    place: undefined,
    field,
    flag: 'false',
  };
  return isNamed ? { ...root, parent: root, depth: 1, key: '', types: field.types ?? [] } : { ...root, types: field.types ?? [] };
}

/** A text where an entry of the log belongs, and a list where an object with `values` belongs, are read as such. */
function enterField(above: Position, key: string, field: Field, value: unknown, place: Place): Position {
  const wrapped = field.reading === 'message' ? 'formatted' : 'values';
  const inner = field.fields?.[wrapped];
  const name = field.reading === 'message' ? 'logentry' : key;
  const isInner = field.reading === 'message' ? typeof value === 'string' : field.reading === 'values' && Array.isArray(value);
  if (!isInner || inner === undefined) return enter(above, name, field, value, place);
  return enter(enter(above, name, field, {}, place), wrapped, inner, value, place);
}

function attributePosition(above: Position, key: string, value: unknown, place: Place, options: PositionOptions): Position {
  const field = inherited[attributeFlag(key, options.attributes)];
  if (!isRecord(value)) return enter(above, key, field, value, place);
  return options.attributeMode === 'value'
    ? { ...above, place, through: { member: 'value', key, field } }
    : enter(above, key, { flag: 'false', fields: { value: field }, rest: inherited.false }, value, place);
}

function fieldBelow({ field, flag }: Position, key: string | number, value: unknown, options: PositionOptions): Field {
  const { fields, rest, reading } = field;
  if (typeof key === 'number') return rest ?? inherited[flag];
  if (reading === 'contexts') return contextField(field, key, propertyOf(value, 'type'));
  if (reading === 'data') return inherited[spanDataFlag(key, options.attributes)];
  if (pairReadings.includes(reading)) return { flag, reading: 'text' };
  return (fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : rest) ?? inherited[flag];
}

/** Whether nobody scrubs a field, nor anything below it. */
function isOutOfReach({ flag, fields, rest, reading }: Field): boolean {
  return flag === 'false' && fields === undefined && rest === undefined && reading === undefined;
}

/** The position of a member of a value; undefined for one that nobody scrubs. */
export function positionBelow(
  above: Position,
  { key, value }: { readonly key: string | number; readonly value: unknown },
  options: PositionOptions,
): Position | undefined {
  const place: Place = { parent: above.place, key: String(key) };
  const { through, isPairs, field } = above;
  if (through !== undefined) return key === through.member ? enter(above, through.key, through.field, value, place) : undefined;
  if (isPairs === true) {
    const name: unknown = Array.isArray(value) ? value[0] : undefined;
    if (typeof name !== 'string') return undefined;
    const below = inherited[above.flag];
    const inner: Field = pairReadings.includes(field.reading) ? { ...below, reading: 'text' } : below;
    return { ...above, place, through: { member: 1, key: name, field: inner } };
  }
  if (typeof key === 'string' && field.reading === 'attributes') return attributePosition(above, key, value, place, options);
  const below = fieldBelow(above, key, value, options);
  if (isOutOfReach(below)) return undefined;
  return typeof key === 'string' ? enterField(above, key, below, value, place) : enter(above, key, below, value, place);
}

/** Where a position stands, from the item down. */
export function placeOf({ place }: Position): readonly string[] {
  const keys: string[] = [];
  for (let at = place; at !== undefined; at = at.parent) keys.unshift(at.key);
  return keys;
}
