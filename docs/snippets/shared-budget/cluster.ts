import { createCluster } from '@redis/client';
import { init } from '@vedette/node';
import { redisStore } from '@vedette/redis';

export const redis = createCluster({
  rootNodes: [{ url: process.env['REDIS_URL'] ?? 'redis://localhost:6379' }],
  defaults: { disableOfflineQueue: true },
});
redis.on('error', (error: Error) => console.warn('Redis:', error.message));
redis.connect().catch(() => undefined);

init({ vedette: { budget: { errors: '50000/month', store: redisStore(redis) } } });
