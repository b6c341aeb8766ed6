import { describe, expect, test } from 'vitest';
import { misplacedOption, refuseMisplaced } from './misplaced.ts';

describe('an option of the policy among those of the SDK', () => {
  test('is found, unless it is undefined', () => {
    expect(misplacedOption({ dsn: 'x', budget: {} }, [])).toBe('budget');
    expect(misplacedOption({ route: () => '/' }, ['route'])).toBe('route');
    expect(misplacedOption({ dsn: 'x', budget: undefined, route: () => '/' }, [])).toBeUndefined();
  });

  test('is refused with where it belongs', () => {
    expect(() => refuseMisplaced({ detectors: [] }, [])).toThrow(
      new TypeError('[vedette] init.detectors: an option of the policy. Write vedette: { detectors: … }.'),
    );
  });

  test('is refused where a slip of the name is all that is wrong', () => {
    for (const slip of ['vedete', 'VEDETTE', 'vedettes'])
      expect(() => refuseMisplaced({ [slip]: 1 }, [])).toThrow(
        new TypeError(`[vedette] init.${slip}: unknown option. Did you mean "vedette"?`),
      );
  });

  test('is none that the SDK has', () => {
    const sdk = [
      'beforeSend',
      'dataCollection',
      'debug',
      'dsn',
      'enabled',
      'environment',
      'integrations',
      'release',
      'transport',
    ];
    expect(() => refuseMisplaced(Object.fromEntries(sdk.map((name) => [name, true])), [])).not.toThrow();
  });
});
