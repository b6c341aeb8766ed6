import { NotFoundException } from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import { WsException } from '@nestjs/websockets';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { isAnswer } from './answer.ts';

test.each([
  ['an exception of RPC in words', new RpcException('not yours')],
  ['an exception of RPC with a status of 403', new RpcException({ status: 403 })],
  ['an exception of WebSocket in words', new WsException('not yours')],
  ['an error of GraphQL that tells of bad input', new GraphQLError('too many', { extensions: { code: 'BAD_USER_INPUT' } })],
])('%s is an answer', (_what, error) => {
  expect(isAnswer(error)).toBe(true);
});

test.each([
  ['an exception of RPC with a status of 500', new RpcException({ status: 500, message: 'broken' })],
  ['an exception of WebSocket with a status of 503', new WsException({ statusCode: 503 })],
  ['an error of GraphQL without a code', new GraphQLError('broken')],
  ['an error of GraphQL that says it is internal', new GraphQLError('broken', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })],
  ['an exception with a status of its own', new NotFoundException()],
  ['an error', new Error('broken')],
  ['a text', 'broken'],
  ['nothing', undefined],
  [
    'what cannot be read',
    {
      get getError(): never {
        throw new Error('unreadable');
      },
    },
  ],
])('%s is not', (_what, error) => {
  expect(isAnswer(error)).toBe(false);
});
