import { expect, test } from 'vitest';
import { init } from './index.ts';

test('options of the policy that stand among those of the SDK are refused', () => {
  const asked = (options: unknown): unknown => Reflect.apply(init, undefined, [options]);
  expect(() => asked({ budget: { errors: '100/hour' } })).toThrow(
    new TypeError('[vedette] init.budget: an option of the policy. Write vedette: { budget: … }.'),
  );
  expect(() => asked({ route: () => '/' })).toThrow('[vedette] init.route: an option of the policy.');
  expect(() => asked({ vedete: {} })).toThrow('[vedette] init.vedete: unknown option. Did you mean "vedette"?');
});
