import { expect, it } from 'vitest';
import { fromSentry } from './from-sentry.ts';

it('scrubs every text of a hierarchy by the way to it, and removes by leaving it empty', () => {
  const rules = fromSentry({
    applications: { 'windows.*.label': ['@anything:remove'], $string: ['@email'], '$number || $object': ['@anything'] },
  });
  const hierarchy = { rendering_system: 'web', windows: [{ label: 'Ann', mail: 'ann@mail.example', width: 10, visible: true }] };
  const before = structuredClone(hierarchy);
  expect(rules.scrubViewHierarchy(hierarchy)).toEqual({
    rendering_system: 'web',
    windows: [{ label: '', mail: '[email]', width: 10, visible: true }],
  });
  expect(hierarchy).toEqual(before);
});
