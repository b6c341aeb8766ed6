import { expect, test } from 'vitest';
import { misreadSwitches, switchedOff } from './switch.ts';

test('an operator switches a stage off by its variable', () => {
  expect(switchedOff({ VEDETTE_BUDGET: ' OFF ', VEDETTE_FINGERPRINT: 'on' })).toEqual(['budget']);
  expect(switchedOff({ VEDETTE_FINGERPRINT: 'off' })).toEqual(['fingerprint']);
  expect(switchedOff({})).toEqual([]);
});

test('no variable switches scrubbing off', () => {
  expect(switchedOff({ VEDETTE_SCRUB: 'off' })).toEqual([]);
});

test('a switch that is set to something else is told of, without what it is set to', () => {
  expect(misreadSwitches({ VEDETTE_BUDGET: 'jane', VEDETTE_FINGERPRINT: 'on' })).toEqual([
    expect.stringMatching(/^VEDETTE_BUDGET is set to something other than off/),
  ]);
  expect(misreadSwitches({ VEDETTE_BUDGET: 'jane' }).join()).not.toContain('jane');
});
