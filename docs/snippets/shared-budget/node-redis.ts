import { createClient } from '@redis/client';
import { init } from '@vedette/node';
import { redisStore } from '@vedette/redis';

export const redis = createClient({ url: process.env['REDIS_URL'] ?? 'redis://localhost:6379', disableOfflineQueue: true });
redis.on('error', (error: Error) => console.warn('Redis:', error.message));
redis.connect().catch(() => undefined); // nobody waits for it: errors are counted until it is there

init({
  vedette: {
    budget: {
      errors: ['100/minute', '50000/month'],
      billingDay: 12,
      store: redisStore(redis),
    },
  },
});
