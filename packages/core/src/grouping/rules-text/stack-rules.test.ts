import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStackTraceRules, stackTraceRulesFrom } from './stack-rules.ts';

/** Freezes an event all through, so that a write to it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const event = frozen({
  platform: 'javascript',
  exception: {
    values: [
      {
        type: 'LateError',
        value: 'x',
        stacktrace: {
          frames: [
            { filename: '/shop/main.js', lineno: 1 },
            { filename: '/shop/vendor/http.js', in_app: true },
          ],
        },
      },
      { type: 'OtherError', value: 'y', stacktrace: { frames: [{ filename: '/shop/pay.js', in_app: true }] } },
    ],
  },
  threads: { values: [{ stacktrace: { frames: [{ filename: '/shop/vendor/pool.js', in_app: true }] } }] },
});

describe('stack-trace rules', () => {
  test('say which frames are our own code, and change nothing else', () => {
    const marked = stackTraceRulesFrom('path:**/vendor/** -app\nerror.type:LateError path:**/main.js +app')(event);
    expect(marked).toEqual({
      platform: 'javascript',
      exception: {
        values: [
          {
            type: 'LateError',
            value: 'x',
            stacktrace: {
              frames: [
                { filename: '/shop/main.js', lineno: 1, in_app: true },
                { filename: '/shop/vendor/http.js', in_app: false },
              ],
            },
          },
          event.exception.values[1],
        ],
      },
      threads: { values: [{ stacktrace: { frames: [{ filename: '/shop/vendor/pool.js', in_app: false }] } }] },
    });
    expect(marked.exception.values[1]).toBe(event.exception.values[1]);
  });

  test('give back the event itself where they change nothing', () => {
    expect(stackTraceRulesFrom('path:**/elsewhere/** -app\npath:** -group\npath:** max-frames=3')(event)).toBe(event);
  });

  test('are refused with line and column where they cannot be read or run', () => {
    expect(() => stackTraceRulesFrom('path:x -app\npath:x')).toThrow(
      '[vedette] stack-trace rules, line 2, column 7: a rule without an action',
    );
    expect(() => stackTraceRulesFrom('[ function:a ] | function:b -app')).toThrow(
      'line 1, column 3: a condition on a neighbouring frame',
    );
    expect(() => stackTraceRulesFrom('module:[x -app')).toThrow('line 1, column 8: a pattern that cannot be read');
    expect(() => Reflect.apply(stackTraceRulesFrom, undefined, [7])).toThrow(TypeError);
  });

  test('that came at run time work where they can be read, and the others are told', () => {
    const { markFrames, problems } = readStackTraceRules('path:x\npath:**/vendor/** -app\n[ function:a ] | function:b -app');
    expect(problems.map(({ line, column, severity }) => `${line}:${column} ${severity}`)).toEqual(['1:7 error', '3:3 error']);
    expect(JSON.stringify(markFrames(event))).toContain('"in_app":false');
    const none = Reflect.apply(readStackTraceRules, undefined, [undefined]);
    expect([none.markFrames(event), none.problems.length]).toEqual([event, 1]);
  });

  test('never throw, whatever the event is like', () => {
    const mark = stackTraceRulesFrom('path:** -app\nerror.value:* ^+app\nfamily:all mechanism:* v-app\nfunction:a -app');
    const key = fc.constantFrom(
      'exception',
      'threads',
      'values',
      'stacktrace',
      'frames',
      'in_app',
      'filename',
      'function',
      'mechanism',
      'type',
    );
    fc.assert(fc.property(fc.object({ key, maxDepth: 6 }), (shape) => void mark(shape)));
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(mark(hostile)).toBe(hostile);
  });
});
