import * as Sentry from '@sentry/node';
import { capture } from '@vedette/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { guard, init, vedette } from './index.ts';

afterEach(() => Sentry.close());

/** Gives options that the types refuse too. */
function asked(options: unknown): unknown {
  return Reflect.apply(init, undefined, [options]);
}

describe('options of the policy that nobody reads where they stand', () => {
  test('are refused beside it', () => {
    expect(() => asked({ budget: { errors: '100/minute' } })).toThrow(
      new TypeError('[vedette] init.budget: an option of the policy. Write vedette: { budget: … }.'),
    );
    expect(() => asked({ pseudonymKey: 'k'.repeat(16) })).toThrow('[vedette] init.pseudonymKey: an option of the policy');
  });

  test('are refused under a slip of its name', () => {
    for (const slip of ['vedete', 'Vedette', 'vedettes'])
      expect(() => asked({ [slip]: {} })).toThrow(`[vedette] init.${slip}: unknown option. Did you mean "vedette"?`);
  });

  test('are named by what was meant, the key of pseudonyms too', () => {
    expect(() => asked({ vedette: { pseudonymkey: 'k'.repeat(16) } })).toThrow('Did you mean "pseudonymKey"?');
    expect(() => asked({ vedette: { dsn: 'https://public@example.com/1' } })).toThrow(
      '[vedette] policy.dsn: unknown option, with a text of 28 characters. Known here: pseudonymKey, detectors,',
    );
  });

  test('do not hinder those of the SDK, or what is undefined', () => {
    const { transport } = capture();
    expect(() => asked({ transport, release: 'shop@1', environment: 'test', debug: false, budget: undefined })).not.toThrow();
  });
});

describe('a second guard among the integrations of init()', () => {
  const said: string[] = [];
  const warn = (sentence: string): number => said.push(sentence);

  test('is told, since the policy under vedette is not in force then', () => {
    said.length = 0;
    const { transport } = capture();
    init({ dsn: 'https://public@example.com/1', transport, integrations: [vedette({ warn })], vedette: { warn } });
    expect(said).toContain(
      '[vedette] init() brings a guard, and the one among the integrations took its place with a policy of its own. Remove vedette() from integrations, and give its options under vedette.',
    );
  });

  test('is not told where there is none', () => {
    said.length = 0;
    const { transport } = capture();
    init({ dsn: 'https://public@example.com/1', transport, integrations: (all) => all, vedette: { warn } });
    init({ vedette: { warn } });
    expect(said.filter((sentence) => sentence.includes('brings a guard'))).toEqual([]);
  });
});

test('a guard for no client is refused with what to give', () => {
  expect(() => Reflect.apply(guard, undefined, [undefined])).toThrow(
    new TypeError('[vedette] guard: nothing where a client belongs. Give what Sentry.init() gave, once the SDK is started.'),
  );
});
