import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { template } from '../template/template.ts';
import { rejectionRule } from './rejection.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

const rule = rejectionRule('test/rejection', /captured as promise rejection|captured with value: (.*)/s);

function of(value: string, originalException?: unknown): readonly string[] | undefined {
  return fingerprintBy(rule, { exception: { values: [{ type: 'UnhandledRejection', value }] } }, { originalException });
}

const keys = 'Object captured as promise rejection with keys: code, message';

test('things with the same keys are told apart by code and message, without the values in it', () => {
  const declined = ['thrown=UnhandledRejection;', 'code=E_CARD;', `template=card ${number} was declined;`];
  expect(of(keys, { code: 'E_CARD', message: 'card 7 was declined' })).toEqual(declined);
  expect(of(keys, { code: 'E_CARD', message: 'card 8 was declined' })).toEqual(declined);
  expect(of(keys, { code: 402 })).toEqual(['thrown=UnhandledRejection;', 'code=402;']);
  expect(of(keys, { error: 'invalid_grant' })).toEqual(['thrown=UnhandledRejection;', 'template=invalid_grant;']);
  expect(of(keys, { code: 'jane@example.com', status: 503 })).toBeUndefined();
});

test('the copy that the SDK keeps of what was thrown tells the same', () => {
  const event = {
    exception: { values: [{ type: 'UnhandledRejection', value: keys }] },
    extra: { __serialized__: { code: 402, message: 'card 7' } },
  };
  expect(fingerprintBy(rule, event, {})).toEqual(['thrown=UnhandledRejection;', 'code=402;', `template=card ${number};`]);
});

test('a text that was thrown is told by its template, and by what the SDK says of it', () => {
  expect(of('x captured with value: order 7', 'order 7')).toEqual(['thrown=UnhandledRejection;', `template=order ${number};`]);
  expect(of('x captured with value: order 7')).toEqual(['thrown=UnhandledRejection;', `template=order ${number};`]);
});

test('what interfaces call a problem is told, whichever of their names it has', () => {
  const thrown = 'thrown=UnhandledRejection;';
  for (const problem of [
    { title: 'no stock of 7', type: 'about:blank' },
    { detail: 'no stock of 7' },
    { errorMessage: 'no stock of 7' },
    { msg: 'no stock of 7' },
  ])
    expect(of(keys, problem)).toEqual([thrown, `template=no stock of ${number};`]);
  expect(of(keys, { error: 'invalid_grant', error_description: 'jane has left' })).toEqual([thrown, 'template=invalid_grant;']);
  expect(of(keys, { errorCode: 'B7', errorMessage: 'no stock' })).toEqual([thrown, 'code=B7;', 'template=no stock;']);
});

test('answers of interfaces are told by the error in them, and by the route that was asked for', () => {
  const thrown = 'thrown=UnhandledRejection;';
  expect(of(keys, { errors: [{ message: 'no order 7' }] })).toEqual([thrown, `template=no order ${number};`]);
  expect(of(keys, { status: 422, data: { message: 'no order 7' } })).toEqual([
    thrown,
    'code=422;',
    `template=no order ${number};`,
  ]);
  const found = [thrown, 'code=404;', 'route=/orders/:id;'];
  expect(of(keys, { status: 404, url: 'https://shop.example/orders/7' })).toEqual(found);
  expect(of(keys, { status: 404, url: 'https://shop.example/orders/8?page=2' })).toEqual(found);
});

test('nothing is known of things without a code or a message, and errors are left to others', () => {
  expect([of(keys), of(keys, {}), of('x is not a function', { code: 402 })]).toEqual([undefined, undefined, undefined]);
});

test('other words for the reason, and codes with a slash, tell them apart as well', () => {
  expect(of(keys, { reason: 'no session' })).toEqual(['thrown=UnhandledRejection;', 'template=no session;']);
  expect(of(keys, { code: 'auth/user-not-found', message: 'x' })).toEqual([
    'thrown=UnhandledRejection;',
    'code=auth/user-not-found;',
    'template=x;',
  ]);
});

test('an error within what was thrown, as answers of interfaces hold it, tells them apart', () => {
  const answer = (code: number | string, message: string): object => ({ error: { code, message } });
  expect(of(keys, answer(403, 'card 7 was declined'))).toEqual([
    'thrown=UnhandledRejection;',
    'code=403;',
    `template=card ${number} was declined;`,
  ]);
  expect(of(keys, answer('E_CARD', ''))).toEqual(['thrown=UnhandledRejection;', 'code=E_CARD;']);
});

test('an event of the page that was thrown is told by what it is the event of', () => {
  const event = (type: string): string => `Event \`Event\` (type=${type}) captured as promise rejection`;
  expect(of(event('error'))).toEqual(['thrown=UnhandledRejection;', 'event=error;']);
  expect(of(event('abort'))).toEqual(['thrown=UnhandledRejection;', 'event=abort;']);
  expect(of(event('jane@example.com'))).toBeUndefined();
});
