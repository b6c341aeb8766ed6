import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { template } from '../template/template.ts';
import { graphql } from './graphql.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

function of(original: object, more: object = {}, stacktrace?: object): readonly string[] | undefined {
  const event = {
    exception: { values: [{ type: 'GraphQLError', value: 'no order 7', ...(stacktrace && { stacktrace }) }] },
    ...more,
  };
  const [rule] = graphql.rules;
  return rule && fingerprintBy(rule, event, { originalException: original });
}

test('an operation is told by its name, its code and its field, beside the frames where there are some', () => {
  const failed = {
    extensions: { code: 'NOT_FOUND' },
    path: ['order', 7, 'total'],
    source: { body: 'query Cart { order { total } }' },
  };
  const parts = ['type=GraphQLError;', 'operation=Cart;', 'kind=query;', 'code=NOT_FOUND;', 'path=order.total;'];
  expect(of(failed)).toEqual([...parts, `template=no order ${number};`]);
  const inLibrary = { frames: [{ function: 'execute', filename: '/app/node_modules/graphql/a.js', in_app: false }] };
  expect(of(failed, {}, inLibrary)).toEqual(['{{ default }}', ...parts, `template=no order ${number};`]);
  const inApplication = { frames: [{ function: 'total', filename: '/app/order.js', in_app: true }] };
  expect(of(failed, {}, inApplication)).toEqual(['{{ default }}', ...parts]);
});

test('an error of which only the type is known is left to others', () => {
  expect(of({})).toBeUndefined();
});
