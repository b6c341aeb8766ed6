import type { ArgumentsHost } from '@nestjs/common';
import type { ClosingResponse } from '@vedette/core';
import { propertyOf } from './property.ts';

function isClosing(value: unknown): value is ClosingResponse {
  return typeof propertyOf(value, 'on') === 'function';
}

/** The response of Node.js that answers an HTTP request, which Fastify holds within its own; undefined for all other calls. */
export function responseOf(host: ArgumentsHost): ClosingResponse | undefined {
  if (host.getType() !== 'http') return undefined;
  const given: unknown = host.getArgByIndex(1);
  const response = propertyOf(given, 'raw') ?? given;
  return isClosing(response) ? response : undefined;
}
