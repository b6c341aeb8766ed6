import type { Policy } from '@vedette/core';
import { propertyOf } from './property.ts';

/** How long the worker of Session Replay may take to load before that is told, in milliseconds. */
const patience = 10_000;

/** Whether a replay keeps what it records uncompressed, in the page, where it was to be compressed. */
function isUncompressed(replay: unknown): boolean {
  const container = propertyOf(replay, '_replay');
  return (
    propertyOf(propertyOf(container, 'eventBuffer'), 'type') === 'sync' &&
    propertyOf(propertyOf(container, '_options'), 'useCompression') !== false
  );
}

/** Tells, after a while, that the worker of Session Replay has not loaded: as long as it may still come, nothing is sent. */
export function watchReplay(client: { getIntegrationByName(name: string): unknown }, { recordings }: Policy): void {
  if (recordings === undefined) return;
  setTimeout(() => {
    if (isUncompressed(client.getIntegrationByName('Replay'))) recordings.tellUncompressed();
  }, patience);
}
