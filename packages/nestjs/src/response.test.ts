import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { expect, test } from 'vitest';
import { responseOf } from './response.ts';

function hostOf(type: string, response: unknown): ExecutionContextHost {
  const host = new ExecutionContextHost([{}, response]);
  host.setType(type);
  return host;
}

test('the response to an HTTP request is that of Node.js, on Express as on Fastify', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  expect([responseOf(hostOf('http', response)), responseOf(hostOf('http', { raw: response }))]).toEqual([response, response]);
});

test('calls that are no HTTP requests have none, and neither has what never closes', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const hosts = [hostOf('rpc', response), hostOf('graphql', response), hostOf('http', {}), hostOf('http', undefined)];
  expect(hosts.map(responseOf)).toEqual([undefined, undefined, undefined, undefined]);
});
