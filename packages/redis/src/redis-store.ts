import type { BudgetStore } from '@vedette/core';
import { isClient, queueSetting, type RedisClient } from './client.ts';
import { checkNames, checkOptions, type RedisStoreOptions } from './options.ts';
import { createSharedStore } from './shared-store.ts';

/**
 * A store that everyone shares who names the same budget in the same Redis. The client stays yours: connect it, handle
 * its errors and close it. Throws a TypeError for what is no client, or for an option that makes no sense.
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): BudgetStore {
  checkNames(options);
  const { name = 'errors', timeout = 250, learning = 15_000, warn = (sentence: string) => console.warn(sentence) } = options;
  if (!isClient(client)) {
    throw new TypeError(
      '[vedette] redisStore: no client of redis, @redis/client or ioredis. Give the client itself, which has evalSha or evalsha.',
    );
  }
  checkOptions({ name, timeout, learning, warn });
  const setting = queueSetting(client);
  if (setting !== undefined) {
    warn(
      `[vedette] redisStore: the client keeps commands while it is not connected. Create it with ${setting}, so that a budget is not asked for later than it is needed.`,
    );
  }
  return createSharedStore(client, { name, timeout, learning, isPacing: true });
}
