import { getClient } from '@sentry/node';
import { type Stats, statsOf } from '@vedette/core';

/** What happened since the current client was guarded, also once it was closed; undefined where it is not guarded. */
export function stats(): Stats | undefined {
  return statsOf(getClient());
}
