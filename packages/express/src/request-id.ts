import { randomUUID } from 'node:crypto';

/** What ids of proxies and tracers are made of. Anyone may send the header, and what it says is shown and searched for. */
const acceptable = /^[\w.:=+/-]{1,128}$/;

/** The id that a request came with, where it is one that may be shown; otherwise a new one. */
export function requestIdOf(header: string | undefined): string {
  return header !== undefined && acceptable.test(header) ? header : randomUUID();
}
