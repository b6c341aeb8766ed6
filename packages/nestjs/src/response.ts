import type { ArgumentsHost } from '@nestjs/common';
import type { ClosingResponse } from '@vedette/core';

// Asked of every request: what a response has not is looked for in all that it inherits from, unless the place in the code is
// always asked for the same.
function isClosing(value: unknown): value is ClosingResponse {
  return typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'function';
}

/** The response of Node.js that Fastify holds within its own. */
function rawOf(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'raw' in given ? given.raw : undefined;
}

/** The response of Node.js that answers an HTTP request; undefined for all other calls. */
export function responseOf(host: ArgumentsHost): ClosingResponse | undefined {
  if (host.getType() !== 'http') return undefined;
  const given: unknown = host.getArgByIndex(1);
  const response = rawOf(given) ?? given;
  return isClosing(response) ? response : undefined;
}
