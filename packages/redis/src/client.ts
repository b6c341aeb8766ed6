import { createHash } from 'node:crypto';

/** A connected client of `redis` or `@redis/client`, a cluster of theirs, or what takes its commands as they do. */
export interface NodeRedisClient {
  readonly evalSha: (sha: string, given: { readonly keys: string[]; readonly arguments: string[] }) => PromiseLike<unknown>;
  readonly eval: (script: string, given: { readonly keys: string[]; readonly arguments: string[] }) => PromiseLike<unknown>;
}

/** A client of `ioredis`, a cluster of theirs, or what takes its commands as they do. */
export interface IoRedisClient {
  readonly evalsha: (sha: string, keys: number, ...given: string[]) => PromiseLike<unknown>;
  readonly eval: (script: string, keys: number, ...given: string[]) => PromiseLike<unknown>;
}

/** The client that an application has. */
export type RedisClient = NodeRedisClient | IoRedisClient;

/** Runs a script with keys and one argument, however the client wants to be asked. */
export type RunScript = (keys: readonly string[], argument: string) => Promise<unknown>;

function isNodeRedis(client: RedisClient): client is NodeRedisClient {
  return 'evalSha' in client && typeof client.evalSha === 'function';
}

/** Whether a value is a client of a shape that is known. */
export function isClient(client: unknown): client is RedisClient {
  const isAny = (typeof client === 'object' || typeof client === 'function') && client !== null;
  const has = (name: string): boolean => isAny && typeof Reflect.get(client, name) === 'function';
  return has('eval') && (has('evalSha') || has('evalsha'));
}

/** Whether the server does not know the script yet, as after it was started anew. */
function isUnknownScript(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.startsWith('NOSCRIPT');
}

/** Asks by the hash of the script; where the server does not know it, by the script, which it knows from then on. */
export function runnerOf(client: RedisClient, script: string): RunScript {
  const sha = createHash('sha1').update(script).digest('hex');

  async function run(name: 'hash' | 'script', keys: readonly string[], argument: string): Promise<unknown> {
    if (isNodeRedis(client)) {
      const given = { keys: [...keys], arguments: [argument] };
      return name === 'hash' ? client.evalSha(sha, given) : client.eval(script, given);
    }
    return name === 'hash'
      ? client.evalsha(sha, keys.length, ...keys, argument)
      : client.eval(script, keys.length, ...keys, argument);
  }

  return async (keys, argument) => {
    try {
      return await run('hash', keys, argument);
    } catch (thrown) {
      if (!isUnknownScript(thrown)) throw thrown;
      return run('script', keys, argument);
    }
  };
}

/** What to set so that the client does not keep commands while it is not connected; undefined where that cannot be seen. */
export function queueSetting(client: RedisClient): string | undefined {
  const settings: unknown = Reflect.get(client, 'options');
  if (typeof settings !== 'object' || settings === null) return undefined;
  if (isNodeRedis(client)) {
    return Reflect.get(settings, 'disableOfflineQueue') === true ? undefined : 'disableOfflineQueue: true';
  }
  return Reflect.get(settings, 'enableOfflineQueue') === true ? 'enableOfflineQueue: false' : undefined;
}
