import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template } from './template/template.ts';
import { type Views, viewsOf } from './views.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

const names: readonly (keyof Views)[] = [
  'exceptions',
  'root',
  'origin',
  'message',
  'hasUsableStack',
  'hasFrames',
  'failedRequest',
  'http',
  'graphql',
  'database',
];

const frames = (name: string): object => ({ frames: [{ function: name, filename: '/app/a.js', in_app: true }] });

describe('the views of an event', () => {
  test('hold what it says of its fault', () => {
    const values = [
      { type: 'RangeError', value: 'order 7', stacktrace: frames('deep') },
      { type: 'Error', value: 'cart 7 failed', stacktrace: frames('outer') },
    ];
    const views = viewsOf({ exception: { values } });
    expect(views.exceptions.map(({ type }) => type)).toEqual(['Error', 'RangeError']);
    expect(views.root?.type).toBe('RangeError');
    expect(views.origin?.function).toBe('deep');
    expect(views.message.text).toBe(`cart ${number} failed`);
    expect([views.hasUsableStack, views.hasFrames]).toEqual([true, true]);
    expect(viewsOf({ logentry: { message: 'order 7' } }).message.text).toBe(`order ${number}`);
  });

  test('take the origin from what the root caused, where the root has no frame of the application', () => {
    const values = [{ type: 'A' }, { type: 'B', stacktrace: frames('outer') }];
    expect(viewsOf({ exception: { values } }).origin?.function).toBe('outer');
    const synthetic = { type: 'A', mechanism: { synthetic: true }, stacktrace: frames('made up') };
    expect(viewsOf({ exception: { values: [synthetic] } }).origin).toBeUndefined();
  });

  test('are computed when they are asked for, and once', () => {
    let reads = 0;
    const event = {
      get exception(): object {
        reads += 1;
        return { values: [{ type: 'Error', value: 'x' }] };
      },
    };
    const views = viewsOf(event);
    expect(reads).toBe(0);
    const [first, second] = [views.exceptions, views.exceptions];
    for (const name of names) Reflect.get(views, name);
    expect([reads, first === second]).toEqual([1, true]);
  });

  test('are those of nothing where reading throws, and nothing is written to', () => {
    const fail = (): never => {
      throw new Error('not to be read');
    };
    const hostile = new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });
    const views = viewsOf(hostile, { originalException: hostile });
    expect(names.map((name) => Reflect.get(views, name))).toEqual([
      [],
      undefined,
      undefined,
      { text: '', slots: [] },
      false,
      false,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('throw over no event and no error', () => {
    const key = fc.constantFrom(
      ...['exception', 'values', 'type', 'value', 'mechanism', 'exception_id', 'parent_id', 'stacktrace', 'frames', 'function'],
      ...['filename', 'in_app', 'message', 'logentry', 'contexts', 'http', 'url', 'tags', 'breadcrumbs', 'data', 'category'],
      ...[
        'request',
        'method',
        'transaction',
        'response',
        'status',
        'config',
        'code',
        'cause',
        'errors',
        'meta',
        'path',
        'extensions',
      ],
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined, 'HTTP 404', 'Failed to fetch', 'AxiosError', 'fetch', '23505', 'https://a.example/b/1'),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, fc.dictionary(key, tie('tree')), fc.array(tie('tree'), { maxLength: 4 })),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree), tree, (event, originalException) => {
        const before = JSON.stringify([event, originalException]);
        const views = viewsOf(event, { originalException });
        for (const name of names) Reflect.get(views, name);
        expect(JSON.stringify([event, originalException])).toBe(before);
      }),
    );
  });
});
