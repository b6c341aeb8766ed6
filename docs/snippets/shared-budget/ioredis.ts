import { init } from '@vedette/node';
import { redisStore } from '@vedette/redis';
import { Redis } from 'ioredis';

export const redis = new Redis(process.env['REDIS_URL'] ?? 'redis://localhost:6379', { enableOfflineQueue: false });
redis.on('error', (error: Error) => console.warn('Redis:', error.message));

init({
  vedette: {
    budget: {
      errors: ['100/minute', '50000/month'],
      onStoreDown: 'share',
      store: redisStore(redis),
    },
  },
});
