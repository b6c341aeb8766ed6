import { describe, expect, test } from 'vitest';
import {
  kindOf,
  refusal,
  refusePromise,
  refuseRepeatedIds,
  refuseUnknownKeys,
  refuseUnlessFunctions,
  suggestion,
} from './refusal.ts';

describe('a refusal', () => {
  test('says the place, what is wrong there and how to mend it', () => {
    expect(refusal('policy.budget', 'a number where an object belongs', 'Give an object.')).toEqual(
      new TypeError('[vedette] policy.budget: a number where an object belongs. Give an object.'),
    );
  });

  test('names the kind of a value and never the value', () => {
    const kinds: readonly (readonly [unknown, string])[] = [
      [null, 'null'],
      [undefined, 'nothing'],
      ['hunter2', 'a text of 7 characters'],
      [4111, 'a number'],
      [true, 'a boolean'],
      [10n, 'a bigint'],
      [Symbol('x'), 'a symbol'],
      [(): void => undefined, 'a function'],
      [[1, 2], 'a list of 2'],
      [{ a: 1 }, 'an object'],
      [/x/, 'a pattern'],
    ];
    expect(kinds.map(([value]) => kindOf(value))).toEqual(kinds.map(([, kind]) => kind));
  });
});

describe('a suggestion', () => {
  test('is the name that is near', () => {
    const known = ['detectors', 'budget', 'off', 'onDecision'];
    expect(['detector', 'bugdet', 'of', 'ondecisions'].map((name) => suggestion(name, known))).toEqual([
      'Did you mean "detectors"?',
      'Did you mean "budget"?',
      'Did you mean "off"?',
      'Did you mean "onDecision"?',
    ]);
  });

  test('is the nearest where several are near', () => {
    expect(suggestion('tracess', ['trace', 'traces', 'track'])).toBe('Did you mean "traces"?');
    expect(suggestion('tracess', ['traces', 'trace'])).toBe('Did you mean "traces"?');
    expect(suggestion('wehn', ['id', 'when'])).toBe('Did you mean "when"?');
  });

  test('is every name where none is near', () => {
    for (const name of ['tracing', 'x', 'detectors'.repeat(10)])
      expect(suggestion(name, ['detectors', 'off'])).toBe('Known here: detectors, off.');
  });
});

describe('keys that nobody reads', () => {
  test('are refused with the kind of what they hold', () => {
    expect(() => refuseUnknownKeys('policy', { warm: 'hunter2' }, ['warn'])).toThrow(
      new TypeError('[vedette] policy.warm: unknown option, with a text of 7 characters. Did you mean "warn"?'),
    );
  });

  test('are not told where they are no names', () => {
    const key = 'jane.roe@example.com';
    expect(() => refuseUnknownKeys('policy', { [key]: 1 }, ['warn'])).toThrow(
      new TypeError('[vedette] policy, a text of 20 characters: unknown option, with a number. Known here: warn.'),
    );
  });

  test('are told with their dashes', () => {
    expect(() => refuseUnknownKeys('policy', { report_only: [] }, ['reportOnly'])).toThrow(
      new TypeError('[vedette] policy.report_only: unknown option, with a list of 0. Did you mean "reportOnly"?'),
    );
    expect(() => refuseUnknownKeys('policy', { ['a'.repeat(41)]: [] }, ['reportOnly'])).toThrow(
      'policy, a text of 41 characters:',
    );
  });

  test('known keys pass', () => {
    expect(() => refuseUnknownKeys('policy', { warn: 1 }, ['warn', 'off'])).not.toThrow();
  });
});

describe('a list of what is told by its id', () => {
  const ask = (list: readonly unknown[]) => (): void => refuseRepeatedIds('policy.rules', list, 'group');
  const group = (): undefined => undefined;

  test('needs an id and what it is asked by in each element', () => {
    expect(ask([{ id: 'a', group }, undefined])).toThrow('[vedette] policy.rules[1]: nothing without an id. Give it an id');
    expect(ask([{ id: '', group }])).toThrow('policy.rules[0]: an object without an id');
    expect(ask([{ id: 'a', grup: group }])).toThrow('policy.rules[0].group: nothing where a function belongs.');
    expect(ask([{ id: 'a', group: 'b' }])).toThrow(
      'policy.rules[0].group: a text of 1 characters where a function belongs. Give it a function group.',
    );
  });

  test('needs ids that differ', () => {
    expect(
      ask([
        { id: 'a', group },
        { id: 'b', group },
        { id: 'a', group },
      ]),
    ).toThrow(new TypeError('[vedette] policy.rules[2].id: a second one with the same id. Give each an id of its own.'));
  });

  test('passes otherwise', () => {
    expect(
      ask([
        { id: 'a', group },
        { id: 'b', group },
      ]),
    ).not.toThrow();
    expect(() => refuseRepeatedIds('policy.detectors', [{ id: 'a' }])).not.toThrow();
  });
});

describe('options that are functions', () => {
  const ask = (options: unknown) => (): void => refuseUnlessFunctions('withRequest', options, ['route', 'facts']);

  test('are refused where nobody reads them, or where they are none', () => {
    expect(ask({ routes: () => '/' })).toThrow(
      new TypeError('[vedette] withRequest.routes: unknown option, with a function. Did you mean "route"?'),
    );
    expect(ask({ route: '/orders' })).toThrow(
      new TypeError(
        '[vedette] withRequest.route: a text of 7 characters where a function belongs. Give it a function, or leave it out.',
      ),
    );
    for (const options of [() => '/', null, '/orders', ['route']])
      expect(ask(options)).toThrow(
        /^\[vedette\] withRequest: .* where an object belongs\. Write \{ route, facts \}, or leave it out\.$/,
      );
  });

  test('pass otherwise', () => {
    expect(ask({})).not.toThrow();
    expect(ask({ route: () => '/', facts: undefined })).not.toThrow();
  });
});

describe('a promise where an answer belongs', () => {
  test('is refused, and its rejection reaches nobody', async () => {
    expect(() => refusePromise(Promise.reject(new Error('x')))).toThrow(TypeError);
    expect(() => refusePromise(Promise.resolve(true))).toThrow(TypeError);
    await new Promise((resolve) => setImmediate(resolve));
  });

  test('anything else passes', () => {
    for (const answer of [true, undefined, null, 'x', {}, []]) expect(() => refusePromise(answer)).not.toThrow();
  });
});
