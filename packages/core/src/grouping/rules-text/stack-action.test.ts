import { expect, test } from 'vitest';
import { actionsAt, isActionAt } from './stack-action.ts';

test('an action marks the frame, or those on one side of it', () => {
  expect(actionsAt('+app ^-group  v+app', 0)).toEqual({
    actions: [
      { kind: 'mark', mark: 'app', isOn: true, frames: 'matched' },
      { kind: 'mark', mark: 'group', isOn: false, frames: 'callees' },
      { kind: 'mark', mark: 'app', isOn: true, frames: 'callers' },
    ],
    end: 19,
  });
});

test('what only the server uses is read too', () => {
  expect(actionsAt('max-frames=3 category=io', 0)).toMatchObject({
    actions: [
      { kind: 'setting', name: 'max-frames', value: '3' },
      { kind: 'setting', name: 'category', value: 'io' },
    ],
  });
});

test('a matcher is no action, and behind an action only actions stand', () => {
  expect(['value:x', 'app:yes', '-apple', 'colour=red', '+app', 'v-app'].map((text) => isActionAt(text, 0))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(actionsAt('+app app:yes', 0)).toMatchObject({ at: 5, message: 'something that is no action' });
});
