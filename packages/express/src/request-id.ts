import { randomUUID } from 'node:crypto';
import { givenRequestId } from '@vedette/core';

/** The id that a request came with, where it is one that may be shown; otherwise a new one. */
export function requestIdOf(header: string | undefined): string {
  return givenRequestId(header) ?? randomUUID();
}
