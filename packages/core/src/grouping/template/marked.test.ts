import { expect, test } from 'vitest';
import { template } from './template.ts';

test('names that the signs beside them tell are left out', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['nginx[4711]: worker process exited', '<value>[<value>]: worker process exited'],
    ['orders.service: Main process exited', '<value>: Main process exited'],
    ['Killed process 812 (java) total-vm:12kB', 'Killed process <value> (<value>) total-vm:<size>'],
    ['soft lockup! [cart:812]', 'soft lockup! [<value>]'],
    ['Batch for [shop.orders] is too large', 'Batch for [<value>] is too large'],
    ['undeclared resource on main.tf line 3', 'undeclared resource on <value> line <value>'],
    ['Unexpected token } in JSON at position 3', 'Unexpected token <value> in JSON at position <value>'],
    ['Unexpected token u in JSON at position 0', 'Unexpected token <value> in JSON at position <value>'],
  ];
  for (const [message, made] of messages) expect(template(message)).toBe(made);
});

test('names of members, classes and codes stay beside the same signs', () => {
  const kept = [
    'items[<value>]: must be a string',
    'SQLSTATE[23000]: refused',
    'rows[<value>] is undefined',
    'items[<value>].price must not be empty',
    'cannot be changed from type [long] to [text]',
    'this.service is not a function',
    'the value is [undefined]',
    'took <duration> (timeout)',
    'Unexpected token < in JSON at position <value>',
  ];
  expect(kept.map(template)).toEqual(kept);
  expect(template('rows[512] is undefined')).toBe('rows[<value>] is undefined');
  expect(template('items[12]: must be a string')).toBe('items[<value>]: must be a string');
});
