import { expect, it } from 'vitest';
import { scrubGraphql } from './graphql.ts';

const request = { api_target: 'graphql', data: { query: '{ me }', variables: { mail: 'a', deep: { list: [1] } } } };

it('hides variables, and what the answer has under their names at any depth', () => {
  const event = { request, contexts: { response: { data: { data: { me: [{ mail: 'a', name: 'b' }] }, errors: [] } } } };
  const before = structuredClone(event);
  expect(scrubGraphql(event)).toEqual({
    request: { ...request, data: { query: '{ me }', variables: { mail: '[Filtered]', deep: '[Filtered]' } } },
    contexts: { response: { data: { data: { me: [{ mail: '[Filtered]', name: 'b' }] }, errors: [] } } },
  });
  expect(event).toEqual(before);
});

it('leaves out the answer where there are no variables to go by', () => {
  const event = {
    request: { api_target: 'graphql', data: {} },
    contexts: { response: { status: 200, data: { data: { me: 1 } } } },
  };
  expect(scrubGraphql(event)).toEqual({ request: event.request, contexts: { response: { status: 200, data: {} } } });
});

it('gives back an event of another kind as it is', () => {
  const event = { request: { data: { variables: { a: 1 } } } };
  expect(scrubGraphql(event)).toBe(event);
});
