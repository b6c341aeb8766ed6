import { describe, expect, test } from 'vitest';
import { requestContext } from './index.ts';

/** Gives options that the types refuse too. */
function asked(options: unknown): unknown {
  return Reflect.apply(requestContext, undefined, [options]);
}

describe('the options of requestContext()', () => {
  test('are refused where nobody reads them', () => {
    expect(() => asked({ fact: () => ({ tenant: 'acme' }) })).toThrow('[vedette] requestContext.fact: unknown option');
    expect(() => asked(() => ({ tenant: 'acme' }))).toThrow('[vedette] requestContext: a function where an object belongs.');
    expect(() => asked({ facts: { tenant: 'acme' } })).toThrow(
      '[vedette] requestContext.facts: an object where a function belongs.',
    );
  });

  test('may be left out', () => {
    for (const options of [undefined, {}, { facts: undefined }]) expect(() => asked(options)).not.toThrow();
  });
});
