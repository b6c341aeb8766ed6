import { buildSchema, GraphQLError, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { viewsOf } from './views.ts';

const view = (type: string, event: object = {}, originalException?: unknown): unknown =>
  viewsOf({ exception: { values: [{ type, value: 'x' }] }, ...event }, { originalException }).graphql;

test('an operation that failed on a server is told by its document, its path and its code', async () => {
  const schema = buildSchema('type Query { orders: [Order!]! } type Order { total: Int! }');
  const extensions = { code: 'OUT_OF_STOCK' };
  const total = (): never => {
    throw new GraphQLError('order 7 of jane@example.com', { extensions });
  };
  const answer = await graphql({ schema, source: 'query Cart { orders { total } }', rootValue: { orders: [{ total }] } });
  expect(view('GraphQLError', {}, answer.errors?.[0])).toEqual({
    operation: 'Cart',
    kind: 'query',
    code: 'OUT_OF_STOCK',
    path: 'orders.total',
  });
});

test('an operation that failed in a client is told by what the client keeps', () => {
  const errors = [{ message: 'x', path: ['order', 0, 'id'], extensions: { code: 'NOT_FOUND' } }];
  const expected = { operation: 'GetOrder', kind: 'mutation', code: 'NOT_FOUND', path: 'order.id' };
  expect(view('Error', {}, { response: { errors }, request: { query: 'mutation GetOrder($id: ID!) { order }' } })).toEqual(
    expected,
  );
  const unread = { response: { status: 502, body: '<html>' }, request: { query: 'query Carts { id }' } };
  expect(view('Error', {}, unread)).toMatchObject({ operation: 'Carts', kind: 'query' });
  expect(view('Error', {}, { response: { status: 502 }, request: { query: 'page=2' } })).toBeUndefined();
  const apollo = { graphQLErrors: errors, networkError: null };
  const data = { 'graphql.operation': 'mutation GetOrder' };
  expect(view('ApolloError', { breadcrumbs: [{ category: 'fetch', data }, { message: 'x' }] }, apollo)).toEqual(expected);
});

test('the tags and contexts of an event tell it too', () => {
  const tags = { 'graphql.operation.name': 'Cart', 'graphql.operation.type': 'query' };
  const expected = { operation: 'Cart', kind: 'query', code: undefined, path: undefined };
  expect(view('GraphQLError', { tags })).toEqual(expected);
  expect(view('CombinedError', { contexts: { graphql: { operation_name: 'Cart', operation_type: 'Query' } } })).toEqual(expected);
});

test('what is no name, no code and no path is left out', () => {
  const odd = { extensions: { code: 'jane@example.com' }, path: ['jane@example.com', 7], operationName: 'not a name' };
  expect(view('GraphQLError', {}, odd)).toEqual({ operation: undefined, kind: undefined, code: undefined, path: undefined });
});

test('other errors are about no operation', () => {
  expect(view('TypeError', { tags: { 'graphql.operation.name': 'Cart' } })).toBeUndefined();
});

test('an operation that a client of HTTP posted is told by the body of its request', () => {
  const data = '{"operationName":"GetCart","query":"query GetCart { cart }"}';
  expect(view('AxiosError', {}, { config: { data } })).toMatchObject({ operation: 'GetCart' });
  expect(view('AxiosError', {}, { config: { data: '{"query":"mutation Pay { pay }"}' } })).toMatchObject({ operation: 'Pay' });
  expect(view('AxiosError', {}, { config: { data: '{"name":"jane"}' } })).toBeUndefined();
});
