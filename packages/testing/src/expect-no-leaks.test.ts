import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { capture } from './capture.ts';
import { expectNoLeaks } from './expect-no-leaks.ts';

const planted = { email: 'jane@example.com', card: '4111 1111 1111 1111' };

const clean = '{}\n{"type":"event"}\n{"message":"to [email]"}';
const leaky = '{}\n{"type":"event"}\n{"message":"to jane@example.com","tags":{"4111111111111111":1}}';

function messageOf(run: () => void): string {
  try {
    run();
  } catch (failure) {
    return failure instanceof Error ? failure.message : 'no error';
  }
  return 'nothing thrown';
}

test('nothing is thrown where nothing leaked and the run without the guard holds every value', () => {
  expectNoLeaks([clean], planted);
  expectNoLeaks([clean], planted, { unguarded: [gzipSync(leaky)] });
});

test('the error lists the leaks by name and place, and never by value', () => {
  const message = messageOf(() => expectNoLeaks([clean, leaky], planted));
  expect(message).toBe(
    [
      '[vedette] 2 leaks:',
      '  email: envelope 2, event, message (raw)',
      '  card: envelope 2, event, tags.[masked] (with other separators)',
    ].join('\n'),
  );
});

test('a run that sent nothing proves nothing', () => {
  expect(messageOf(() => expectNoLeaks(capture().sent, planted))).toContain(
    '[vedette] The run sent nothing, which proves nothing.',
  );
  expect(messageOf(() => expectNoLeaks([clean], planted, { unguarded: [] }))).toContain(
    '[vedette] The run without the guard sent nothing',
  );
});

test('a value that the run without the guard does not hold is named', () => {
  const message = messageOf(() =>
    expectNoLeaks([clean], planted, { unguarded: ['{}\n{"type":"event"}\n{"a":"jane@example.com"}'] }),
  );
  expect(message).toContain('Planted but never captured: card.');
  expect(message).not.toContain('4111');
});

test('a long list of leaks is cut and says so', () => {
  const message = messageOf(() =>
    expectNoLeaks(
      Array.from({ length: 60 }, () => leaky),
      planted,
    ),
  );
  expect(message.split('\n')).toHaveLength(52);
  expect(message).toMatch(/^\[vedette\] 120 leaks:\n/);
  expect(message).toMatch(/\n {2}and 70 more$/);
});

test('what cannot be searched, and an option that nobody reads, are refused', () => {
  const asked = (...given: readonly unknown[]): string => messageOf(() => Reflect.apply(expectNoLeaks, undefined, given));
  const { sent, transport } = capture();
  for (const searched of [undefined, 'to jane@example.com', transport, { sent, transport }, Promise.resolve(sent)])
    expect(asked(searched, planted)).toMatch(/^\[vedette\] sent: nothing that can be searched\. Give sent of capture\(\)/);
  expect(asked([clean, { type: 'event' }], planted)).toContain('[vedette] sent[1]: object where a body belongs.');
  expect(asked([clean], planted, { unguarded: transport })).toContain('[vedette] unguarded: nothing that can be searched.');
  expect(asked([clean], planted, { ungarded: [leaky] })).toBe(
    '[vedette] ungarded: an option that nobody reads. Write { unguarded }, or leave it out.',
  );
  expect(asked([clean], planted, [leaky])).toContain('[vedette] 0: an option that nobody reads.');
  expect(asked([clean])).toContain('[vedette] planted: nothing is planted.');
});
