import { describe, expect, it } from 'vitest';
import { type Field, itemFields } from './field-flags.ts';
import { type AttributeMode, type Position, placeOf, positionBelow, rootPosition } from './position.ts';

/** Goes down a value by its keys, and tells the way that selectors see, the flag and the place. */
function follow(field: Field, value: unknown, keys: readonly (string | number)[], attributeMode: AttributeMode = 'object') {
  const options = { attributes: (name: string) => (name === 'shop.kept' ? 'never' : undefined), attributeMode } as const;
  let at: Position | undefined = rootPosition(field);
  let inner: unknown = value;
  for (const key of keys) {
    inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
    at = at && positionBelow(at, { key, value: inner }, options);
  }
  if (at === undefined) return undefined;
  const way: string[] = [];
  for (let step: Position | undefined = at; step?.parent !== undefined; step = step.parent)
    way.unshift([step.key ?? step.index, ...step.types].join(':'));
  return [way.join(' '), at.flag, placeOf(at).join('.')];
}

const { event, log } = itemFields();

describe('a position', () => {
  it.each([
    [{ extra: { a: [1] } }, ['extra', 'a', 0], 'extra:object a:array 0:number', 'true'],
    [{ user: { id: 'a' } }, ['user', 'id'], 'user:user id:string', 'true'],
    [{ user: { geo: { city: 'a' } } }, ['user', 'geo', 'city'], 'user:user geo city:string', 'true'],
    [{ tags: { a: 'b' } }, ['tags', 'a'], 'tags:object a:string', 'maybe'],
    [{ contexts: { shop: { a: 'b' } } }, ['contexts', 'shop', 'a'], 'contexts shop:object a:string', 'true'],
    [{ contexts: { os: { a: { b: 1 } } } }, ['contexts', 'os', 'a', 'b'], 'contexts os a:object b:number', 'maybe'],
    [{ unheard: 'of' }, ['unheard'], 'unheard:string', 'true'],
  ])('knows the way, the types and the flag of %j', (value, keys, way, flag) => {
    expect(follow(event, value, keys)).toEqual([way, flag, keys.join('.')]);
  });

  it('is none where nobody scrubs anything', () => {
    expect(follow(event, { modules: { a: '1' } }, ['modules'])).toBeUndefined();
    expect(follow(event, { event_id: 'a' }, ['event_id'])).toBeUndefined();
  });

  it('sees pairs as what they are named after, and not the names', () => {
    const value = { request: { headers: [['Accept', 'a']] }, extra: { list: [['key', { a: 1 }]] } };
    expect(follow(event, value, ['request', 'headers', 0, 1])).toEqual([
      'request:http headers:object Accept:string',
      'true',
      'request.headers.0.1',
    ]);
    expect(follow(event, value, ['extra', 'list', 0, 1, 'a'])?.[0]).toBe('extra:object list:array key:object a:number');
    expect(follow(event, value, ['extra', 'list', 0, 0])).toBeUndefined();
  });

  it('sees lists of the SDK as Sentry stores them, and keeps the place', () => {
    const value = { breadcrumbs: [{ message: 'a' }], message: 'b', logentry: 'c' };
    expect(follow(event, value, ['breadcrumbs', 0, 'message'])).toEqual([
      'breadcrumbs values:array 0:breadcrumb message:string',
      'true',
      'breadcrumbs.0.message',
    ]);
    for (const name of ['message', 'logentry'])
      expect(follow(event, value, [name])).toEqual(['logentry:logentry formatted:string:message', 'true', name]);
  });

  it('sees attributes as objects or as values, as it is asked to', () => {
    const value = { attributes: { 'shop.cart': { value: 'a', type: 'string' }, 'shop.kept': { value: 'b' } } };
    const keys = ['attributes', 'shop.cart', 'value'];
    expect(follow(log, value, keys, 'object')).toEqual(['attributes shop.cart value:string', 'true', keys.join('.')]);
    expect(follow(log, value, keys, 'value')).toEqual(['attributes shop.cart:string', 'true', keys.join('.')]);
    expect(follow(log, value, ['attributes', 'shop.kept', 'value'], 'value')?.[1]).toBe('false');
    expect(follow(log, value, ['attributes', 'shop.cart', 'type'], 'object')).toBeUndefined();
    expect(follow(log, value, ['attributes', 'shop.cart', 'type'], 'value')).toBeUndefined();
  });
});
